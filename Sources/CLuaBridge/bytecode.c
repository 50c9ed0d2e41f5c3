// What can be said of a function from its code, so that the usual one is run without precautions.
//
// With a count hook Lua leaves its fast path for every instruction. A function without a backward
// jump and without a call runs each instruction at most once: it needs no hook. If it also stores
// into no table and no upvalue, it can keep nothing, and need not be watched for that. A function
// that only takes fields out of its first argument can be given the table of the row itself.
// Source: the layout of a dumped chunk in Lua 5.4 (ldump.c) and the numbers of its operations and
// the fields of an instruction (lopcodes.h).
#include <string.h>

#include "bridge.h"

// What is longer than this is counted; a straight rule is a few hundred bytes.
enum { READ_BYTES = 4096, HEADER_BYTES = 31, INSTRUCTION_BYTES = 4 };

enum {
  OP_MOVE = 0, OP_SETUPVAL = 10, OP_GETTABLE = 12, OP_SETTABUP = 15, OP_SETTABLE = 16, OP_SETFIELD = 18,
  OP_SELF = 20, OP_TBC = 55, OP_JMP = 56, OP_CALL = 68, OP_TAILCALL = 69, OP_FORLOOP = 73, OP_TFORLOOP = 77,
  OP_CLOSURE = 79, OP_VARARGPREP = 81, OP_EXTRAARG = 82, JUMP_ZERO = (1 << 24) - 1
};

// The tags of the constants of a dumped function that have bytes after them.
enum { TAG_INTEGER = 0x03, TAG_NUMBER = 0x13, TAG_SHORT_TEXT = 0x04, TAG_LONG_TEXT = 0x14 };

// Functions in functions: Lua itself allows no more than its C stack.
enum { DEEPEST_FUNCTION = 200 };

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

// Whether the instruction may do more with the first register, where the first argument is, than
// take a field out of it: copy it, store into it, or hand it on.
static bool uses_whole_argument(uint32_t instruction) {
  uint32_t operation = instruction & 0x7f, a = (instruction >> 7) & 0xff, b = (instruction >> 16) & 0xff;
  bool is_register_c = ((instruction >> 15) & 1) == 0, is_c = is_register_c && instruction >> 24 == 0;
  switch (operation) {
    case OP_MOVE: case OP_SELF: return b == 0;
    case OP_SETUPVAL: return a == 0;
    case OP_GETTABLE: return instruction >> 24 == 0;
    case OP_SETTABUP: return is_c;
    case OP_CLOSURE: case OP_VARARGPREP: return true;
    default:
      return operation >= OP_SETTABLE && operation <= OP_SETFIELD &&
             (a == 0 || is_c || (operation == OP_SETTABLE && b == 0));
  }
}

static rlb_traits traits_of_code(const unsigned char *code, size_t count) {
  rlb_traits traits = {true, true, true, true};
  for (size_t index = 0; index < count; index += 1) {
    uint32_t instruction;
    memcpy(&instruction, code + index * INSTRUCTION_BYTES, sizeof instruction);
    traits.runs_straight = traits.runs_straight && is_straight(instruction);
    traits.stores_nothing = traits.stores_nothing && !is_store(instruction);
    traits.reads_fields_only = traits.reads_fields_only && !uses_whole_argument(instruction);
    traits.sets_no_upvalue = traits.sets_no_upvalue && (instruction & 0x7f) != OP_SETUPVAL;
  }
  traits.stores_nothing = traits.stores_nothing && traits.runs_straight;
  return traits;
}

static void skip(dump *kept, size_t length) {
  if (length > kept->length - kept->position) kept->is_short = true;
  else kept->position += length;
}

static void skip_text(dump *kept) {
  size_t size = read_size(kept);
  if (size > 0) skip(kept, size - 1);
}

static void skip_constants(dump *kept) {
  for (size_t left = read_size(kept); left > 0 && !kept->is_short; left -= 1) {
    unsigned tag = read_byte(kept);
    if (tag == TAG_INTEGER || tag == TAG_NUMBER) skip(kept, 8);
    if (tag == TAG_SHORT_TEXT || tag == TAG_LONG_TEXT) skip_text(kept);
  }
}

// Of a function whose names and lines were stripped.
static rlb_traits read_function(dump *kept, int depth) {
  const rlb_traits unknown = {false, false, false, false};
  skip_text(kept);
  read_size(kept);
  read_size(kept);
  skip(kept, 3);  // how many parameters, whether there are more, how much stack
  size_t count = read_size(kept);
  if (kept->is_short || count > (kept->length - kept->position) / INSTRUCTION_BYTES) return unknown;
  rlb_traits traits = traits_of_code(kept->bytes + kept->position, count);
  skip(kept, count * INSTRUCTION_BYTES);
  skip_constants(kept);
  skip(kept, 3 * read_size(kept));  // upvalues
  for (size_t left = read_size(kept); left > 0; left -= 1) {
    if (kept->is_short || depth == 0) return unknown;
    rlb_traits inner = read_function(kept, depth - 1);
    traits.sets_no_upvalue = traits.sets_no_upvalue && inner.sets_no_upvalue;
  }
  for (int list = 0; list < 4; list += 1) {
    if (read_size(kept) != 0) return unknown;  // lines and names, which are not there
  }
  return kept->is_short ? unknown : traits;
}

rlb_traits rlb_traits_of(lua_State *L) {
  const rlb_traits unknown = {false, false, false, false};
  dump kept = {.length = 0};
  if (lua_iscfunction(L, -1)) return unknown;
  lua_dump(L, keep, &kept, 1);
  if (!skip_header(&kept)) return unknown;
  read_byte(&kept);  // how many upvalues
  return read_function(&kept, DEEPEST_FUNCTION);
}
