// `host`: what the trusted prelude gets and a pack does not.
#include <string.h>

#include "bridge.h"

// Taking in a file that does next to nothing still costs more than the step that the hook sees.
enum { STEPS_OF_AN_INCLUDE = 100 };

// What making the table of a word would take in Lua, and what each thing that it is given would.
enum { STEPS_OF_A_WORD = 20, STEPS_OF_AN_ARGUMENT = 4 };

// include(name) -> true and what the file gives back, or false when no file has this name.
//
// The file runs inside the run that takes it in: its steps and its memory count there. It may take in others, itself too:
// how deep is bounded by Lua's own limit on calls from C, which is an error like any other.
int rlb_include(lua_State *L) {
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  if (rlb_self(L)->phase == RLB_PHASE_SEALED) {
    return luaL_error(L, "a file is taken in only while the rules are read");
  }
  rlb_charge(L, STEPS_OF_AN_INCLUDE);
  rlb_push_hidden(L, &rlb_files_key);
  lua_pushvalue(L, 1);
  if (lua_rawget(L, 2) != LUA_TFUNCTION) {
    lua_pushboolean(L, 0);
    return 1;
  }
  lua_pushboolean(L, 1);
  lua_insert(L, -2);
  lua_call(L, 0, 1);
  return 2;
}

// here() -> file, line of the nearest frame of pack code; nothing when no pack code is running.
static int here(lua_State *L) {
  lua_Debug frame;
  if (!rlb_find_caller(L, &frame)) return 0;
  lua_pushstring(L, frame.source + 1);
  lua_pushinteger(L, frame.currentline);
  return 2;
}

// A word of the language: makes { ["$"] = word, ... }. Upvalues: the word, what stands in the place of a nil, and "$".
static int make_word(lua_State *L) {
  int count = lua_gettop(L);
  rlb_charge(L, STEPS_OF_A_WORD + (uint64_t)count * STEPS_OF_AN_ARGUMENT);
  lua_createtable(L, count, 1);
  lua_pushvalue(L, lua_upvalueindex(3));
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_rawset(L, -3);
  for (int index = 1; index <= count; index += 1) {
    lua_pushvalue(L, lua_isnil(L, index) ? lua_upvalueindex(2) : index);
    lua_rawseti(L, -2, index);
  }
  return 1;
}

// word(name, nothing) -> the function of a word
static int word(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  lua_settop(L, 2);
  lua_pushliteral(L, "$");
  lua_pushcclosure(L, make_word, 3);
  return 1;
}

static bool has_field(lua_State *L, int table, const char *name) {
  lua_pushstring(L, name);
  bool found = lua_rawget(L, table) != LUA_TNIL;
  lua_pop(L, 1);
  return found;
}

// setmetatable(table, metatable or nil) -> table
static int set_metatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_isnil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  // Finalizers run where no hook sees them; weak tables and closing values are where Lua 5.4.4
  // has known faults. A prelude needs none of them.
  if (lua_istable(L, 2) && (has_field(L, 2, "__gc") || has_field(L, 2, "__mode") ||
                            has_field(L, 2, "__close"))) {
    return luaL_error(L, "__gc, __mode and __close are not to be used");
  }
  rlb_push_hidden(L, &rlb_environment_key);
  if (rlb_self(L)->phase != RLB_PHASE_SETUP && lua_rawequal(L, 1, -1)) {
    return luaL_error(L, "the environment is locked");
  }
  lua_settop(L, 2);
  lua_setmetatable(L, 1);
  return 1;
}

static int refuse_constant_change(lua_State *L) {
  return luaL_error(L, "the words of the language cannot be changed");
}

// constant(table) -> a table that reads it and cannot be changed; declared, it is what it reads.
static int constant(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  rlb_lock(L, refuse_constant_change);
  return 1;
}

static int get_metatable(lua_State *L) {
  luaL_checkany(L, 1);
  return lua_getmetatable(L, 1) ? 1 : 0;
}

static int raw_get(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  lua_settop(L, 2);
  lua_rawget(L, 1);
  return 1;
}

static int raw_set(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  luaL_checkany(L, 3);
  lua_settop(L, 3);
  if (lua_isnil(L, 2)) return luaL_error(L, "a key cannot be nil");
  lua_rawset(L, 1);
  return 1;
}

static int raw_equal(lua_State *L) {
  luaL_checkany(L, 1);
  luaL_checkany(L, 2);
  lua_pushboolean(L, lua_rawequal(L, 1, 2));
  return 1;
}

static int raw_length(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
  return 1;
}

// next(table, key): Lua's own order, which differs from run to run. `pairs` is the sorted one.
static int next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  if (lua_next(L, 1)) return 2;
  lua_pushnil(L);
  return 1;
}

static const luaL_Reg functions[] = {
  {"here", here}, {"declare", rlb_declare}, {"block", rlb_block_word}, {"word", word},
  {"constant", constant}, {"setmetatable", set_metatable},
  {"getmetatable", get_metatable}, {"rawget", raw_get}, {"rawset", raw_set},
  {"rawequal", raw_equal}, {"rawlen", raw_length}, {"next", next}, {"include", rlb_include},
  {NULL, NULL}};

// Stack: the words of the language at 1.
void rlb_build_host(lua_State *L) {
  static const char *const shared[] = {"assert", "error", "ipairs", "pairs", "pcall", "select",
                                       "tonumber", "tostring", "type", NULL};
  lua_createtable(L, 0, 24);
  luaL_setfuncs(L, functions, 0);
  for (const char *const *name = shared; *name != NULL; name += 1) {
    lua_getfield(L, 1, *name);
    lua_setfield(L, -2, *name);
  }
  lua_getfield(L, 1, "table");
  lua_getfield(L, -1, "unpack");
  lua_setfield(L, -3, "unpack");
  lua_pop(L, 1);
  lua_createtable(L, 0, 0);
  lua_setfield(L, -2, "values");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rlb_host_key);
}
