// Reads a dumped function.
// Source: the layout of a dumped chunk in Lua 5.4 (ldump.c).
#include "dump.h"

#include <string.h>

enum { HEADER_BYTES = 31, FRAME_BYTES = 3, INSTRUCTION_BYTES = 4 };

// The tags of the constants of a dumped function. The first three have no bytes after them.
enum {
  TAG_NIL = 0x00, TAG_FALSE = 0x01, TAG_TRUE = 0x11, TAG_INTEGER = 0x03, TAG_NUMBER = 0x13, TAG_SHORT_TEXT = 0x04,
  TAG_LONG_TEXT = 0x14
};

static int keep(lua_State *L, const void *bytes, size_t length, void *context) {
  (void)L;
  rlb_dump *dump = context;
  size_t room = RLB_DUMP_BYTES - dump->length;
  size_t copied = length < room ? length : room;
  memcpy(dump->bytes + dump->length, bytes, copied);
  dump->length += copied;
  return copied < length;
}

static unsigned read_byte(rlb_dump *dump) {
  if (dump->position >= dump->length) {
    dump->is_short = true;
    return 0x80;
  }
  return dump->bytes[dump->position++];
}

// Seven bits a byte, the highest first; the last byte has its top bit set.
static size_t read_size(rlb_dump *dump) {
  size_t size = 0;
  unsigned byte;
  do {
    byte = read_byte(dump);
    size = (size << 7) | (byte & 0x7f);
  } while ((byte & 0x80) == 0);
  return size;
}

static void skip(rlb_dump *dump, size_t length) {
  if (length > dump->length - dump->position) dump->is_short = true;
  else dump->position += length;
}

// How many bytes of text come now; one more is written, so that 0 can say that there is none.
static size_t text_length(rlb_dump *dump) {
  size_t size = read_size(dump);
  return size > 0 ? size - 1 : 0;
}

static void skip_text(rlb_dump *dump) { skip(dump, text_length(dump)); }

static void skip_constant(rlb_dump *dump) {
  unsigned tag = read_byte(dump);
  if (tag == TAG_INTEGER || tag == TAG_NUMBER) skip(dump, 8);
  if (tag == TAG_SHORT_TEXT || tag == TAG_LONG_TEXT) skip_text(dump);
}

static bool skip_header(rlb_dump *dump) {
  static const unsigned char expected[] = {0x1b, 'L', 'u', 'a', 0x54, 0x00};
  dump->position = HEADER_BYTES;
  return dump->length > HEADER_BYTES && memcmp(dump->bytes, expected, sizeof expected) == 0 &&
         dump->bytes[12] == INSTRUCTION_BYTES;
}

bool rlb_dump_function(lua_State *L, rlb_dump *dump) {
  dump->length = dump->position = 0;
  dump->is_short = false;
  if (!lua_isfunction(L, -1) || lua_iscfunction(L, -1)) return false;
  lua_dump(L, keep, dump, 1);
  if (!skip_header(dump)) return false;
  read_byte(dump);  // how many upvalues
  return true;
}

bool rlb_read_listing(rlb_dump *dump, rlb_listing *listing) {
  skip_text(dump);
  read_size(dump);
  read_size(dump);
  listing->frame = dump->position;
  skip(dump, FRAME_BYTES);
  listing->count = read_size(dump);
  if (dump->is_short || listing->count > (dump->length - dump->position) / INSTRUCTION_BYTES) return false;
  listing->code = dump->position;
  skip(dump, listing->count * INSTRUCTION_BYTES);
  listing->constants = dump->position;
  for (size_t left = read_size(dump); left > 0 && !dump->is_short; left -= 1) skip_constant(dump);
  skip(dump, 3 * read_size(dump));  // upvalues
  listing->functions = read_size(dump);
  return !dump->is_short;
}

bool rlb_end_listing(rlb_dump *dump) {
  for (int list = 0; list < 4; list += 1) {
    if (read_size(dump) != 0) return false;  // lines and names, which are not there
  }
  return !dump->is_short;
}

uint32_t rlb_instruction(const rlb_dump *dump, const rlb_listing *listing, size_t index) {
  uint32_t instruction;
  memcpy(&instruction, dump->bytes + listing->code + index * INSTRUCTION_BYTES, sizeof instruction);
  return instruction;
}

void rlb_set_instruction(rlb_dump *dump, const rlb_listing *listing, size_t index, uint32_t instruction) {
  memcpy(dump->bytes + listing->code + index * INSTRUCTION_BYTES, &instruction, sizeof instruction);
}

// The constant that comes now. Without its bytes for a text that is long: it is no name, and nobody looks at it.
static bool push_constant(lua_State *L, rlb_dump *reader) {
  unsigned tag = read_byte(reader);
  bool is_text = tag == TAG_SHORT_TEXT;
  size_t length = is_text ? text_length(reader) : 8;
  bool has_bytes = is_text || tag == TAG_INTEGER || tag == TAG_NUMBER;
  if (reader->is_short || (has_bytes && length > reader->length - reader->position)) return false;
  const unsigned char *bytes = reader->bytes + reader->position;
  lua_Integer integer;
  lua_Number number;
  switch (tag) {
    case TAG_NIL: lua_pushnil(L); return true;
    case TAG_FALSE: case TAG_TRUE: lua_pushboolean(L, tag == TAG_TRUE); return true;
    case TAG_INTEGER: memcpy(&integer, bytes, sizeof integer); lua_pushinteger(L, integer); return true;
    case TAG_NUMBER: memcpy(&number, bytes, sizeof number); lua_pushnumber(L, number); return true;
    case TAG_SHORT_TEXT: lua_pushlstring(L, (const char *)bytes, length); return true;
    default: return false;
  }
}

bool rlb_push_constant(lua_State *L, const rlb_dump *dump, const rlb_listing *listing, size_t number) {
  rlb_dump reader = *dump;
  reader.position = listing->constants;
  size_t count = read_size(&reader);
  if (number >= count) return false;
  for (size_t left = number; left > 0; left -= 1) skip_constant(&reader);
  return push_constant(L, &reader);
}

bool rlb_push_constant_name(lua_State *L, const rlb_dump *dump, const rlb_listing *listing, size_t number) {
  if (!rlb_push_constant(L, dump, listing, number)) return false;
  if (lua_type(L, -1) == LUA_TSTRING) return true;
  lua_pop(L, 1);
  return false;
}
