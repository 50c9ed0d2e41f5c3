// What stands still while functions are computed, as cells of a plan.
//
// Rules are sealed: tables cannot change (frozen.c), names from outside are put back after each row (kept.c), and the prelude
// answers the same until the rules are sealed again.
#include "plan.h"

// A table is looked through from its first entry on: of one that holds more than this, Lua finds an entry sooner.
enum { UNKNOWN = RLB_UNKNOWN, MOST_ENTRIES = 48 };

static const char *const followed[] = {"max", "min", "floor", "ceil", "abs"};  // of `math`, as in `rlb_called`

// Pushes what the words of the language have under the name.
static void push_word(lua_State *L, const char *name) {
  rlb_push_hidden(L, &rlb_words_key);
  lua_pushstring(L, name);
  lua_rawget(L, -2);
  lua_remove(L, -2);
}

// Which function of the library is on top of the stack.
static int which_called(lua_State *L) {
  int function = lua_gettop(L), called = UNKNOWN;
  push_word(L, "ipairs");
  if (lua_rawequal(L, -1, function)) called = CALLED_IPAIRS;
  push_word(L, "math");
  if (lua_istable(L, -1)) rlb_push_contents(L, -1);
  for (int index = 0; lua_istable(L, -1) && called == UNKNOWN && index < CALLED_IPAIRS; index += 1) {
    lua_pushstring(L, followed[index]);
    lua_rawget(L, -2);
    if (lua_rawequal(L, -1, function)) called = index;
    lua_pop(L, 1);
  }
  lua_settop(L, function);
  return lua_iscfunction(L, function) ? called : UNKNOWN;
}

// The number of the table on top of the stack.
static int number_of_table(lua_State *L, rlb_draft *draft) {
  rlb_push_contents(L, -1);
  lua_Integer number = 1;
  for (; number <= draft->table_count; number += 1) {
    lua_rawgeti(L, draft->tables, number);
    bool is_same = lua_rawequal(L, -1, -2);
    lua_pop(L, 1);
    if (is_same) break;
  }
  if (number > RLB_MOST_TABLES) number = 0;
  if (number > draft->table_count) {
    draft->table_count += 1;
    lua_pushvalue(L, -1);
    lua_rawseti(L, draft->tables, number);
  }
  lua_pop(L, 1);
  return (int)number - 1;
}

// Keeps the text on top of the stack as long as the plan.
static void hold(lua_State *L, const rlb_draft *draft) {
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 1);
  lua_rawset(L, draft->tables);
}

// The value on top of the stack as a cell; false when nothing can be done with it.
static bool read_value(lua_State *L, rlb_draft *draft, rlb_cell *cell) {
  int number = UNKNOWN;
  size_t length;
  switch (lua_type(L, -1)) {
    case LUA_TNIL: *cell = rlb_nil_cell(); return true;
    case LUA_TBOOLEAN: *cell = rlb_truth_cell(lua_toboolean(L, -1)); return true;
    case LUA_TNUMBER:
      *cell = lua_isinteger(L, -1) ? rlb_integer_cell(lua_tointeger(L, -1)) : rlb_float_cell(lua_tonumber(L, -1));
      return true;
    case LUA_TSTRING: {
      const char *text = lua_tolstring(L, -1, &length);
      *cell = rlb_text_cell(text, length);
      if (draft != NULL) hold(L, draft);
      return length <= UINT32_MAX;
    }
    case LUA_TTABLE: number = draft == NULL ? UNKNOWN : number_of_table(L, draft); break;
    case LUA_TFUNCTION: number = draft == NULL ? UNKNOWN : which_called(L); break;
    default: break;
  }
  *cell = (rlb_cell){.kind = lua_istable(L, -1) ? CELL_TABLE : CELL_CALLED, .extent = (uint32_t)number};
  return number != UNKNOWN;
}

// Gives the value on top of the stack a cell, and pops it. Its number, or UNKNOWN.
int rlb_take_cell(lua_State *L, rlb_draft *draft) {
  rlb_cell *cell = draft->cells + draft->cell_count;
  bool has_room = draft->cell_count < RLB_MOST_CELLS && read_value(L, draft, cell);
  lua_pop(L, 1);
  return has_room ? (int)draft->cell_count++ : UNKNOWN;
}

int rlb_take_constant(lua_State *L, rlb_draft *draft, unsigned number) {
  return rlb_push_constant(L, draft->dump, draft->listing, number) ? rlb_take_cell(L, draft) : UNKNOWN;
}

int rlb_take_integer(lua_State *L, rlb_draft *draft, int integer) {
  lua_pushinteger(L, integer);
  return rlb_take_cell(L, draft);
}

int rlb_take_upvalue(lua_State *L, rlb_draft *draft, unsigned number) {
  return lua_getupvalue(L, draft->function, (int)number + 1) != NULL ? rlb_take_cell(L, draft) : UNKNOWN;
}

// Replaces the name on top of the stack by what the table below answers to it, where the prelude made the table: a parameter
// of the pack, `param.name`. Such an answer stands still until the rules are sealed again. Else replaces it by nil.
static void ask_prelude(lua_State *L) {
  int name = lua_gettop(L), table = name - 1;
  bool asks = luaL_getmetafield(L, table, "__index") == LUA_TFUNCTION && rlb_is_prelude(L, lua_gettop(L));
  if (asks) {
    lua_pushvalue(L, table);
    lua_pushvalue(L, name);
    asks = lua_pcall(L, 2, 1, 0) == LUA_OK && !lua_istable(L, -1);
    if (rlb_self(L)->fatal != RLB_OK) rlb_raise_again(L);
  }
  if (!asks) lua_pushnil(L);
  lua_replace(L, name);
  lua_settop(L, name);
}

// What the table on top holds under a constant name; pops it. UNKNOWN where it holds nothing.
int rlb_take_field(lua_State *L, rlb_draft *draft, unsigned name) {
  int table = lua_gettop(L), cell = UNKNOWN;
  if (rlb_push_constant_name(L, draft->dump, draft->listing, name)) {
    lua_pushvalue(L, -1);
    if (lua_rawget(L, table) == LUA_TNIL) {
      lua_pop(L, 1);
      ask_prelude(L);
    }
    if (!lua_isnil(L, -1)) cell = rlb_take_cell(L, draft);
  }
  lua_settop(L, table - 1);
  return cell;
}

int rlb_take_field_of_upvalue(lua_State *L, rlb_draft *draft, unsigned upvalue, unsigned name) {
  if (lua_getupvalue(L, draft->function, (int)upvalue + 1) == NULL) return UNKNOWN;
  if (lua_istable(L, -1)) {
    rlb_push_contents(L, -1);
    lua_remove(L, -2);
    return rlb_take_field(L, draft, name);
  }
  lua_pop(L, 1);
  return UNKNOWN;
}

// What tables hold -------------------------------------------------------------------------------

// An entry that can be looked up: a text or a whole number as its name, and no table or function in it.
static bool read_entry(lua_State *L, rlb_entry *entry) {
  bool is_simple = read_value(L, NULL, &entry->value);
  lua_pushvalue(L, -2);
  is_simple = read_value(L, NULL, &entry->key) && is_simple;
  lua_pop(L, 1);
  return is_simple && (entry->key.kind == CELL_TEXT || entry->key.kind == CELL_INTEGER);
}

// Reads what the table on top of the stack holds into `entries`, unless that is NULL.
static bool read_table(lua_State *L, rlb_known_table *table, rlb_entry *entries) {
  table->is_whole = !lua_getmetatable(L, -1);
  if (!table->is_whole) lua_pop(L, 1);
  for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
    rlb_entry entry;
    if (!read_entry(L, &entry)) {
      table->is_whole = false;
      continue;
    }
    if (table->count == MOST_ENTRIES) {
      lua_pop(L, 2);
      return false;
    }
    if (entries != NULL) entries[table->count] = entry;
    table->count += 1;
  }
  return true;
}

bool rlb_read_tables(
  lua_State *L, const rlb_draft *draft, rlb_known_table *tables, rlb_entry *entries, size_t *count) {
  *count = 0;
  for (uint32_t number = 0; number < draft->table_count; number += 1) {
    tables[number] = (rlb_known_table){.first = (uint32_t)*count};
    lua_rawgeti(L, draft->tables, (lua_Integer)number + 1);
    bool is_read = read_table(L, &tables[number], entries == NULL ? NULL : entries + *count);
    lua_pop(L, 1);
    if (!is_read) return false;
    *count += tables[number].count;
  }
  return true;
}
