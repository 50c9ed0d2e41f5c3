// A walk over all that something in Lua can reach: what is still to be looked at is also the set of
// what was seen.
#include "bridge.h"

rlb_walk rlb_begin_walk(lua_State *L) {
  lua_createtable(L, 0, 0);
  return (rlb_walk){lua_gettop(L), 0};
}

void rlb_walk_to(lua_State *L, rlb_walk *walk) {
  if (lua_istable(L, -1) || lua_isfunction(L, -1)) {
    lua_pushvalue(L, -1);
    if (lua_rawget(L, walk->seen) == LUA_TNIL) {
      lua_pushvalue(L, -2);
      lua_pushboolean(L, 1);
      lua_rawset(L, walk->seen);
      lua_pushvalue(L, -2);
      lua_rawseti(L, walk->seen, ++walk->count);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

void rlb_walk_into_table(lua_State *L, int table, rlb_walk *walk) {
  rlb_push_contents(L, table);
  int contents = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, contents) != 0;) {
    rlb_walk_to(L, walk);
    lua_pushvalue(L, -1);
    rlb_walk_to(L, walk);
  }
  lua_pop(L, 1);
}

void rlb_walk_behind_environment(lua_State *L, int table, rlb_walk *walk) {
  rlb_push_hidden(L, &rlb_environment_key);
  bool is_environment = lua_rawequal(L, table, -1);
  lua_pop(L, 1);
  if (!is_environment) return;
  rlb_push_hidden(L, &rlb_words_key);
  rlb_walk_to(L, walk);
}

// The functions of a prelude are ours, and what they hold is theirs to change.
bool rlb_is_prelude(lua_State *L, int function) {
  lua_Debug info;
  lua_pushvalue(L, function);
  lua_getinfo(L, ">S", &info);
  return info.source[0] == '=' && info.what[0] != 'C';
}
