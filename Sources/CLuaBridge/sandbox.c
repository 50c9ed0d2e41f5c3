// The environment of a pack: an allow-list built by hand, then locked, then frozen.
#include <string.h>

#include "bridge.h"

const char rlb_words_key, rlb_environment_key, rlb_host_key, rlb_prelude_key;
const char rlb_declared_key, rlb_functions_key, rlb_copies_key, rlb_files_key;

static const char *const base_names[] = {"assert", "error", "ipairs", "select", "type", NULL};
static const char *const string_names[] = {"char", "len", "lower", "reverse", "sub", "upper", NULL};
// Not `random` and `randomseed`: the same input must give the same output.
static const char *const math_names[] = {
  "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log",
  "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "sin", "sqrt", "tan",
  "tointeger", "type", "ult", NULL};

void rlb_push_hidden(lua_State *L, const char *key) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, key);
}

// Keeps the value on top of the stack, and pops it.
static void hide(lua_State *L, const char *key) {
  lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

// Copies the named fields of table `from` to the table on top.
static void copy_names(lua_State *L, int from, const char *const *names) {
  for (; *names != NULL; names += 1) {
    lua_getfield(L, from, *names);
    lua_setfield(L, -2, *names);
  }
}

static int refuse_library_change(lua_State *L) {
  return luaL_error(L, "the functions of the language cannot be changed");
}

static void open_library(lua_State *L, lua_CFunction open) {
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
}

// Sets field `name` of the table on top to `function` around the field `original` of table `from`.
static void wrap(lua_State *L, int from, const char *name, lua_CFunction function) {
  lua_getfield(L, from, name);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, -2, name);
}

// Texts get their methods from the guarded library, and no arithmetic: "10" + 1 is an error.
static void seal_texts(lua_State *L, int library) {
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, library);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

static void add_strings(lua_State *L, int words) {
  open_library(L, luaopen_string);
  int original = lua_gettop(L);
  lua_createtable(L, 0, 16);
  copy_names(L, original, string_names);
  luaL_setfuncs(L, rlb_string_functions, 0);
  luaL_setfuncs(L, rlb_pattern_functions, 0);
  wrap(L, original, "format", rlb_string_format);
  rlb_take_numbers(L, rlb_string_numbers);
  seal_texts(L, lua_gettop(L));
  rlb_lock(L, refuse_library_change);
  lua_setfield(L, words, "string");
  lua_settop(L, original - 1);
}

static void add_tables(lua_State *L, int words) {
  open_library(L, luaopen_table);
  int original = lua_gettop(L);
  lua_createtable(L, 0, 8);
  luaL_setfuncs(L, rlb_table_functions, 0);
  wrap(L, original, "sort", rlb_table_sort);
  rlb_take_numbers(L, rlb_table_numbers);
  rlb_lock(L, refuse_library_change);
  lua_setfield(L, words, "table");
  lua_settop(L, original - 1);
}

static void add_math(lua_State *L, int words) {
  open_library(L, luaopen_math);
  int original = lua_gettop(L);
  lua_createtable(L, 0, 32);
  copy_names(L, original, math_names);
  rlb_take_numbers(L, rlb_math_numbers);
  rlb_lock(L, refuse_library_change);
  lua_setfield(L, words, "math");
  lua_settop(L, original - 1);
}

static void add_base(lua_State *L, int words) {
  open_library(L, luaopen_base);
  int original = lua_gettop(L);
  lua_pushvalue(L, words);
  copy_names(L, original, base_names);
  luaL_setfuncs(L, rlb_base_functions, 0);
  wrap(L, original, "tonumber", rlb_tonumber);
  lua_settop(L, original - 1);
}

static int refuse_prelude_global(lua_State *L) {
  return luaL_error(L, "a prelude has no globals: use a local, or a field of env");
}

static void copy_table(lua_State *L, int from) {
  lua_createtable(L, 0, 16);
  for (lua_pushnil(L); lua_next(L, from) != 0;) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -4);
  }
}

int rlb_build_sandbox(lua_State *L) {
  lua_settop(L, 0);
  lua_createtable(L, 0, 16);
  add_base(L, 1);
  add_strings(L, 1);
  add_tables(L, 1);
  add_math(L, 1);

  copy_table(L, 1);
  hide(L, &rlb_environment_key);
  lua_pushvalue(L, 1);
  rlb_lock(L, refuse_prelude_global);
  hide(L, &rlb_prelude_key);
  lua_createtable(L, 0, 0);
  hide(L, &rlb_words_key);
  lua_createtable(L, 0, 0);
  hide(L, &rlb_declared_key);
  lua_createtable(L, 0, 0);
  hide(L, &rlb_functions_key);
  lua_createtable(L, 0, 0);
  hide(L, &rlb_copies_key);
  lua_createtable(L, 0, 0);
  hide(L, &rlb_files_key);
  lua_settop(L, 1);
  rlb_build_host(L);
  return 0;
}

// Moves all that table `from` holds to table `to`, without calling any metamethod.
static void move_fields(lua_State *L, int from, int to) {
  for (lua_pushnil(L); lua_next(L, from) != 0;) {
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, to);
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, from);
  }
}

static const char *name_of(lua_State *L, int index) {
  return lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : luaL_typename(L, index);
}

// Stack: environment, key, value. Upvalue 1: what the prelude does with a new global, or nil.
static int assign_global(lua_State *L) {
  if (rlb_self(L)->phase == RLB_PHASE_SEALED) {
    return luaL_error(L, "`%s` cannot be set: a rule keeps nothing from one household to the next",
                      name_of(L, 2));
  }
  rlb_push_hidden(L, &rlb_words_key);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, -2) != LUA_TNIL) {
    return luaL_error(L, "`%s` is a word of the language: use another name", name_of(L, 2));
  }
  lua_settop(L, 3);
  if (lua_isfunction(L, lua_upvalueindex(1))) {
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, 3, 0);
  } else {
    lua_rawset(L, 1);
  }
  return 0;
}

// Stack: ..., the prelude's metatable of the environment or nil. Pushes its field `name`.
static void push_handler(lua_State *L, int metatable, const char *name) {
  if (lua_istable(L, metatable)) {
    lua_pushstring(L, name);
    lua_rawget(L, metatable);
  } else {
    lua_pushnil(L);
  }
}

int rlb_lock_words(lua_State *L) {
  lua_settop(L, 0);
  rlb_push_hidden(L, &rlb_environment_key);
  rlb_push_hidden(L, &rlb_words_key);
  if (!lua_getmetatable(L, 1)) lua_pushnil(L);
  move_fields(L, 1, 2);

  // A word that is not there is the prelude's to answer.
  lua_createtable(L, 0, 1);
  push_handler(L, 3, "__index");
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, 2);

  lua_createtable(L, 0, 3);
  lua_pushvalue(L, 2);
  lua_setfield(L, -2, "__index");
  push_handler(L, 3, "__newindex");
  lua_pushcclosure(L, assign_global, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, 1);
  return 0;
}

// What the pack set itself becomes words too: an assignment then always meets `assign_global`.
void rlb_freeze_environment(lua_State *L) {
  int top = lua_gettop(L);
  rlb_push_hidden(L, &rlb_environment_key);
  rlb_push_hidden(L, &rlb_words_key);
  move_fields(L, top + 1, top + 2);
  lua_settop(L, top);
}
