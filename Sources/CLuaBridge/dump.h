// A function of a pack as Lua dumps it: its instructions and its constants.
#ifndef RLB_DUMP_H
#define RLB_DUMP_H

#include "bridge.h"

// What is longer than this is not looked at; a usual rule is a few hundred bytes.
enum { RLB_DUMP_BYTES = 4096 };

typedef struct rlb_dump {
  unsigned char bytes[RLB_DUMP_BYTES];
  size_t length;
  size_t position;
  bool is_short;  // ran past the end
} rlb_dump;

// One function of a dump: places in it.
typedef struct rlb_listing {
  size_t frame;      // where three bytes say how many parameters it has, whether there are more, and how much stack it needs
  size_t code;       // where its instructions begin
  size_t count;      // of instructions
  size_t constants;  // where they begin in the dump
  size_t functions;  // how many stand inside it
} rlb_listing;

// Dumps the function on top of the stack, without its names and lines; false when it is no function in
// Lua, or not laid out as expected.
bool rlb_dump_function(lua_State *L, rlb_dump *dump);
// Reads the next function of a dump, as far as the functions inside it; false when in doubt.
bool rlb_read_listing(rlb_dump *dump, rlb_listing *listing);
// Reads what stands after the functions inside; false when in doubt.
bool rlb_end_listing(rlb_dump *dump);

uint32_t rlb_instruction(const rlb_dump *dump, const rlb_listing *listing, size_t index);
void rlb_set_instruction(rlb_dump *dump, const rlb_listing *listing, size_t index, uint32_t instruction);
// Pushes the constant with this number; pushes nothing and returns false for a long text, or when in doubt.
bool rlb_push_constant(lua_State *L, const rlb_dump *dump, const rlb_listing *listing, size_t number);
// Pushes the constant with this number when it is a short text; else pushes nothing and returns false.
bool rlb_push_constant_name(lua_State *L, const rlb_dump *dump, const rlb_listing *listing, size_t number);

#endif
