// Shortcuts past locked tables, laid once when the rules are sealed.
//
// `math.max` is four steps: the environment of a pack is a locked table, and what `math` names is another. A
// function that only takes something out of such a table, in the next instruction and into the same register,
// never holds the table: it can take it out of what is locked. So it gets an environment of its own, with the names that
// it uses and nothing else, and the contents of the tables in its upvalues. Functions that do anything else with a
// table keep the locked one.
#include "dump.h"
#include "operations.h"

// Looking for shortcuts takes the square of the instructions of a function. All functions of a pack together get this
// many looks, a few milliseconds; the rest go without.
enum { MOST_LOOKS = 4000000 };

enum { SLOTS_KEPT = 16, MOST_UPVALUES = 32 };

// Whether the instruction after `index` overwrites the table in register `a` with something out of it.
static bool is_taken_from(const rlb_dump *dump, const rlb_listing *listing, size_t index) {
  if (index + 1 >= listing->count) return false;
  unsigned a = rlb_a(rlb_instruction(dump, listing, index));
  uint32_t next = rlb_instruction(dump, listing, index + 1);
  bool takes = rlb_operation(next) == OP_GETI || rlb_operation(next) == OP_GETFIELD ||
               (rlb_operation(next) == OP_GETTABLE && rlb_c(next) != a);
  return takes && rlb_a(next) == a && rlb_b(next) == a;
}

// Whether the function does nothing with the upvalue but look up names in it, as in the environment.
static bool is_only_looked_up(const rlb_dump *dump, const rlb_listing *listing, unsigned upvalue) {
  for (size_t index = 0; index < listing->count; index += 1) {
    uint32_t instruction = rlb_instruction(dump, listing, index);
    unsigned operation = rlb_operation(instruction);
    if ((operation == OP_GETUPVAL || operation == OP_SETUPVAL) && rlb_b(instruction) == upvalue) return false;
    if (operation == OP_SETTABUP && rlb_a(instruction) == upvalue) return false;
  }
  return true;
}

// Whether the function only takes things out of the table in the upvalue.
static bool is_only_taken_from(const rlb_dump *dump, const rlb_listing *listing, unsigned upvalue) {
  for (size_t index = 0; index < listing->count; index += 1) {
    uint32_t instruction = rlb_instruction(dump, listing, index);
    unsigned operation = rlb_operation(instruction);
    if (operation == OP_SETUPVAL && rlb_b(instruction) == upvalue) return false;
    if (operation == OP_SETTABUP && rlb_a(instruction) == upvalue) return false;
    bool is_read = operation == OP_GETUPVAL && rlb_b(instruction) == upvalue;
    if (is_read && !is_taken_from(dump, listing, index)) return false;
  }
  return true;
}

// Gives the function at `function` an upvalue of its own that holds the value on top of the stack; pops that.
static void hold_alone(lua_State *L, int function, int upvalue) {
  // A chunk has one upvalue, its environment: nothing else makes a fresh one.
  if (luaL_loadbufferx(L, "", 0, "=shortcut", "t") != LUA_OK) {
    rlb_raise_fatal(L, RLB_MEMORY, "the machine has no more memory");
  }
  lua_insert(L, -2);
  lua_setupvalue(L, -2, 1);
  lua_upvaluejoin(L, function, upvalue, -1, 1);
  lua_pop(L, 1);
}

// Whether the function looks this name up only to take something out of what it stands for.
static bool is_name_only_taken_from(const rlb_dump *dump, const rlb_listing *listing, uint32_t lookup) {
  for (size_t index = 0; index < listing->count; index += 1) {
    uint32_t instruction = rlb_instruction(dump, listing, index);
    bool is_same = rlb_operation(instruction) == OP_GETTABUP && rlb_b(instruction) == rlb_b(lookup) &&
                   rlb_c(instruction) == rlb_c(lookup);
    if (is_same && !is_taken_from(dump, listing, index)) return false;
  }
  return true;
}

// Adds the name that the instruction looks up to the table at `names`.
static void add_name(lua_State *L, const rlb_dump *dump, const rlb_listing *listing, uint32_t lookup, int names) {
  if (!rlb_push_constant_name(L, dump, listing, rlb_c(lookup))) return;
  rlb_push_hidden(L, &rlb_words_key);
  lua_pushvalue(L, -2);
  lua_rawget(L, -2);
  lua_remove(L, -2);
  if (lua_istable(L, -1) && is_name_only_taken_from(dump, listing, lookup)) {
    rlb_push_contents(L, -1);
    lua_remove(L, -2);
  }
  lua_rawset(L, names);
}

// Pushes an environment with the names that the function uses. Any other it looks for among the words, as before.
static void push_names(lua_State *L, const rlb_dump *dump, const rlb_listing *listing, unsigned upvalue) {
  lua_createtable(L, 0, 4);
  int names = lua_gettop(L);
  for (size_t index = 0; index < listing->count; index += 1) {
    uint32_t instruction = rlb_instruction(dump, listing, index);
    bool is_name = rlb_operation(instruction) == OP_GETTABUP && rlb_b(instruction) == upvalue;
    if (is_name) add_name(L, dump, listing, instruction, names);
  }
  lua_createtable(L, 0, 1);
  rlb_push_hidden(L, &rlb_words_key);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
}

// Of the function on top of the stack. A function with others inside shares its upvalues with them: it keeps what it has.
static void shorten(lua_State *L, int64_t *looks) {
  int function = lua_gettop(L);
  rlb_dump dump;
  rlb_listing listing;
  if (!rlb_dump_function(L, &dump) || !rlb_read_listing(&dump, &listing) || listing.functions > 0) return;
  *looks -= (int64_t)(listing.count * listing.count);
  if (*looks < 0) return;
  for (int upvalue = 1; upvalue <= MOST_UPVALUES && lua_getupvalue(L, function, upvalue) != NULL; upvalue += 1) {
    rlb_push_hidden(L, &rlb_environment_key);
    bool is_environment = lua_rawequal(L, -1, -2);
    lua_pop(L, 1);
    unsigned number = (unsigned)upvalue - 1;
    if (is_environment && is_only_looked_up(&dump, &listing, number)) {
      push_names(L, &dump, &listing, number);
      hold_alone(L, function, upvalue);
    } else if (!is_environment && lua_istable(L, -1) && is_only_taken_from(&dump, &listing, number)) {
      rlb_push_contents(L, -1);
      hold_alone(L, function, upvalue);
    }
    lua_settop(L, function);
  }
}

void rlb_take_shortcuts(lua_State *L) {
  int top = lua_gettop(L);
  luaL_checkstack(L, SLOTS_KEPT, "no room for shortcuts");
  rlb_push_hidden(L, &rlb_functions_key);
  int functions = lua_gettop(L);
  lua_Integer count = (lua_Integer)lua_rawlen(L, functions);
  int64_t looks = MOST_LOOKS;
  for (lua_Integer reference = 1; reference <= count; reference += 1) {
    if (lua_rawgeti(L, functions, reference) == LUA_TFUNCTION) shorten(L, &looks);
    lua_settop(L, functions);
  }
  lua_settop(L, top);
}
