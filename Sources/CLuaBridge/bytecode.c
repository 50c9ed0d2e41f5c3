// Which functions need no count of their steps.
//
// With a count hook Lua leaves its fast path for every instruction. A function without a backward
// jump and without a call runs each instruction at most once: it needs no hook. If it also stores
// into no table and no upvalue, it can keep nothing, and need not be watched for that. Source: the
// layout of a dumped chunk in Lua 5.4 (ldump.c) and the numbers of its operations (lopcodes.h).
#include <string.h>

#include "bridge.h"

// What is longer than this is counted; a straight rule is a few hundred bytes.
enum { READ_BYTES = 4096, HEADER_BYTES = 31, INSTRUCTION_BYTES = 4 };

enum {
  OP_SETUPVAL = 10, OP_SETTABUP = 15, OP_SETFIELD = 18, OP_TBC = 55, OP_JMP = 56, OP_CALL = 68,
  OP_TAILCALL = 69, OP_FORLOOP = 73, OP_TFORLOOP = 77,
  OP_EXTRAARG = 82, JUMP_ZERO = (1 << 24) - 1
};

typedef struct dump {
  unsigned char bytes[READ_BYTES];
  size_t length;
  size_t position;
  bool is_short;  // ran past the end
} dump;

static int keep(lua_State *L, const void *bytes, size_t length, void *context) {
  (void)L;
  dump *kept = context;
  size_t room = READ_BYTES - kept->length;
  size_t copied = length < room ? length : room;
  memcpy(kept->bytes + kept->length, bytes, copied);
  kept->length += copied;
  return copied < length;
}

static unsigned read_byte(dump *kept) {
  if (kept->position >= kept->length) {
    kept->is_short = true;
    return 0x80;
  }
  return kept->bytes[kept->position++];
}

// Seven bits a byte, the highest first; the last byte has its top bit set.
static size_t read_size(dump *kept) {
  size_t size = 0;
  unsigned byte;
  do {
    byte = read_byte(kept);
    size = (size << 7) | (byte & 0x7f);
  } while ((byte & 0x80) == 0);
  return size;
}

static bool skip_header(dump *kept) {
  static const unsigned char expected[] = {0x1b, 'L', 'u', 'a', 0x54, 0x00};
  kept->position = HEADER_BYTES;
  return kept->length > HEADER_BYTES && memcmp(kept->bytes, expected, sizeof expected) == 0 &&
         kept->bytes[12] == INSTRUCTION_BYTES;
}

// Skips the number of upvalues, the source, the lines and the three bytes of parameters and stack.
static void skip_to_code(dump *kept) {
  read_byte(kept);
  size_t source = read_size(kept);
  if (source > 0) kept->position += source - 1;
  read_size(kept);
  read_size(kept);
  kept->position += 3;
}

static bool is_straight(uint32_t instruction) {
  uint32_t operation = instruction & 0x7f;
  if (operation == OP_JMP) return (instruction >> 7) >= JUMP_ZERO;
  if (operation == OP_TBC || operation == OP_CALL || operation == OP_TAILCALL) return false;
  if (operation >= OP_FORLOOP && operation <= OP_TFORLOOP) return false;
  return operation <= OP_EXTRAARG;
}

static bool is_store(uint32_t instruction) {
  uint32_t operation = instruction & 0x7f;
  return operation == OP_SETUPVAL || (operation >= OP_SETTABUP && operation <= OP_SETFIELD);
}

static rlb_traits traits_of_code(const unsigned char *code, size_t count) {
  rlb_traits traits = {true, true};
  for (size_t index = 0; index < count && traits.runs_straight; index += 1) {
    uint32_t instruction;
    memcpy(&instruction, code + index * INSTRUCTION_BYTES, sizeof instruction);
    traits.runs_straight = is_straight(instruction);
    traits.stores_nothing = traits.stores_nothing && !is_store(instruction);
  }
  traits.stores_nothing = traits.stores_nothing && traits.runs_straight;
  return traits;
}

rlb_traits rlb_traits_of(lua_State *L) {
  const rlb_traits unknown = {false, false};
  dump kept = {.length = 0};
  if (lua_iscfunction(L, -1)) return unknown;
  lua_dump(L, keep, &kept, 1);
  if (!skip_header(&kept)) return unknown;
  skip_to_code(&kept);
  size_t count = read_size(&kept);
  if (kept.is_short || kept.position > kept.length ||
      count > (kept.length - kept.position) / INSTRUCTION_BYTES) {
    return unknown;
  }
  return traits_of_code(kept.bytes + kept.position, count);
}
