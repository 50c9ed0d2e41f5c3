// A copy of a function that takes the fields of its row as arguments.
//
// Filling a table for each row and taking its fields out again costs more than most functions do. A function that does
// nothing with the table but take fields out of it runs as well without one: its copy has a parameter for each field, and
// where the function takes a field the copy moves it. Everything else moves up by as many registers as there are more
// parameters. The instructions are as many as before, in the same order, so that steps are counted alike.
#include <string.h>

#include "direct.h"
#include "dump.h"
#include "operations.h"
#include "reckon.h"

enum { SLOTS_KEPT = 10, MOST_REGISTERS = 200 };

// The dump of a function while it is made into its copy.
typedef struct made_copy {
  rlb_dump dump;
  rlb_listing listing;
  int names;  // on Lua's stack: the list of the fields it takes, by parameter, and their parameters by name
  unsigned count;
} made_copy;

static bool takes_field(uint32_t instruction) {
  return rlb_operation(instruction) == OP_GETFIELD && rlb_b(instruction) == 0;
}

// Whether the first register, where the table is, is used for anything but taking a field out of it.
static bool needs_table(uint32_t instruction) {
  if (rlb_is_register(instruction, SHIFT_A) && rlb_a(instruction) == 0) return true;
  if (rlb_is_register(instruction, SHIFT_C) && rlb_c(instruction) == 0) return true;
  return rlb_is_register(instruction, SHIFT_B) && rlb_b(instruction) == 0 && !takes_field(instruction);
}

// The parameter of the field that the instruction takes, a new one where it was not taken before.
static bool parameter_of(lua_State *L, made_copy *copy, uint32_t instruction, unsigned *parameter) {
  if (!rlb_push_constant_name(L, &copy->dump, &copy->listing, rlb_c(instruction))) return false;
  lua_pushvalue(L, -1);
  bool is_new = lua_rawget(L, copy->names) == LUA_TNIL;
  *parameter = is_new ? copy->count : (unsigned)lua_tointeger(L, -1);
  lua_pop(L, 1);
  if (is_new && copy->count < RLB_MOST_ARGUMENTS) {
    lua_pushvalue(L, -1);
    lua_rawseti(L, copy->names, (lua_Integer)copy->count + 1);
    lua_pushvalue(L, -1);
    lua_pushinteger(L, copy->count++);
    lua_rawset(L, copy->names);
  }
  lua_pop(L, 1);
  return *parameter < RLB_MOST_ARGUMENTS;
}

// Finds all fields first: by how much registers move up depends on how many there are.
static bool find_parameters(lua_State *L, made_copy *copy) {
  for (size_t index = 0; index < copy->listing.count; index += 1) {
    uint32_t instruction = rlb_instruction(&copy->dump, &copy->listing, index);
    unsigned parameter;
    if (needs_table(instruction)) return false;
    if (takes_field(instruction) && !parameter_of(L, copy, instruction, &parameter)) return false;
  }
  return copy->count > 0;
}

static uint32_t moved_up(uint32_t instruction, unsigned registers) {
  uint32_t moved = instruction;
  const int shifts[] = {SHIFT_A, SHIFT_B, SHIFT_C};
  for (int field = 0; field < 3; field += 1) {
    // No register is beyond MOST_REGISTERS: none runs over into the next field.
    if (rlb_is_register(instruction, shifts[field])) moved += (uint32_t)registers << shifts[field];
  }
  return moved;
}

static bool rewrite(lua_State *L, made_copy *copy) {
  unsigned char *frame = copy->dump.bytes + copy->listing.frame;
  unsigned more = copy->count - 1;
  bool takes_one = frame[0] == 1 && frame[1] == 0;
  if (!takes_one || frame[2] + more > MOST_REGISTERS) return false;
  for (size_t index = 0; index < copy->listing.count; index += 1) {
    uint32_t instruction = rlb_instruction(&copy->dump, &copy->listing, index);
    uint32_t written = moved_up(instruction, more);
    if (takes_field(instruction)) {
      unsigned parameter;
      if (!parameter_of(L, copy, instruction, &parameter)) return false;
      written = OP_MOVE | (rlb_a(instruction) + more) << SHIFT_A | parameter << SHIFT_B;
    }
    rlb_set_instruction(&copy->dump, &copy->listing, index, written);
  }
  frame[0] = (unsigned char)copy->count;
  frame[2] = (unsigned char)(frame[2] + more);
  return true;
}

// Pushes the copy, with the upvalues of the function at `function`.
static void push_copy(lua_State *L, int function, const rlb_dump *dump) {
  if (luaL_loadbufferx(L, (const char *)dump->bytes, dump->length, "=direct", "b") != LUA_OK) {
    rlb_raise_fatal(L, RLB_MEMORY, "the machine has no more memory");
  }
  for (int upvalue = 1; lua_getupvalue(L, function, upvalue) != NULL; upvalue += 1) {
    lua_pop(L, 1);
    lua_upvaluejoin(L, -1, upvalue, function, upvalue);
  }
}

bool rlb_push_direct(lua_State *L) {
  int function = lua_gettop(L);
  made_copy copy;
  luaL_checkstack(L, SLOTS_KEPT, "no room to copy a function");
  // Functions inside have registers of their own, and may hold one of this function's.
  if (!rlb_dump_function(L, &copy.dump) || !rlb_read_listing(&copy.dump, &copy.listing) ||
      copy.listing.functions > 0 || !rlb_end_listing(&copy.dump)) {
    return false;
  }
  lua_createtable(L, 4, 4);
  copy.names = lua_gettop(L);
  copy.count = 0;
  if (!find_parameters(L, &copy) || !rewrite(L, &copy)) {
    lua_settop(L, function);
    return false;
  }
  push_copy(L, function, &copy.dump);
  lua_rawseti(L, copy.names, 0);
  rlb_push_plan(L, function, &copy.dump, &copy.listing);
  lua_rawseti(L, copy.names, -1);
  return true;
}
