// Whether a rule keeps something from one row to the next.
//
// Every table that it could change is frozen (frozen.c). What is left are names from outside that a
// function sets, and iterators made while the file was read. Those that a function can reach are
// listed before the first row of a batch; after each row they are put back as they were.
#include <string.h>

#include "bridge.h"

enum { SLOTS_KEPT = 10, SLOTS_A_NAME = 3 };

// Whether a call of the function on top of the stack may change what its upvalues hold.
static bool may_set(lua_State *L) {
  if (lua_iscfunction(L, -1)) {
    lua_CFunction function = lua_tocfunction(L, -1);
    return rlb_is_pairs_iterator(function) || rlb_is_match_iterator(function);
  }
  return !rlb_traits_of(L).sets_no_upvalue;
}

typedef struct watch {
  int list;  // three slots a name: the function, the number of its upvalue, what it holds
  lua_Integer length;
} watch;

static void keep(lua_State *L, watch *watch) { lua_rawseti(L, watch->list, ++watch->length); }

static void look_at_function(lua_State *L, int function, rlb_walk *walk, watch *watch) {
  if (rlb_is_prelude(L, function)) return;
  bool is_watched = may_set(L);
  for (int index = 1; lua_getupvalue(L, function, index) != NULL; index += 1) {
    if (is_watched) {
      lua_pushvalue(L, function);
      keep(L, watch);
      lua_pushinteger(L, index);
      keep(L, watch);
      // A list with a hole has no length: nil needs something in its slot.
      if (lua_isnil(L, -1)) lua_pushlightuserdata(L, NULL);
      else lua_pushvalue(L, -1);
      keep(L, watch);
    }
    rlb_walk_to(L, walk);
  }
}

void rlb_push_watch(lua_State *L, int function) {
  luaL_checkstack(L, SLOTS_KEPT, "no room to watch the rules");
  lua_createtable(L, 0, 0);
  watch watch = {lua_gettop(L), 0};
  rlb_walk walk = rlb_begin_walk(L);
  lua_pushvalue(L, function);
  rlb_walk_to(L, &walk);
  for (lua_Integer next = 1; next <= walk.count; next += 1) {
    lua_rawgeti(L, walk.seen, next);
    int object = lua_gettop(L);
    if (lua_istable(L, object)) {
      rlb_walk_into_table(L, object, &walk);
      rlb_walk_behind_environment(L, object, &walk);
    } else {
      look_at_function(L, object, &walk, &watch);
    }
    lua_settop(L, walk.seen);
  }
  lua_settop(L, watch.list);
}

// Whether the two values on top of the stack are one and the same: 1 is not 1.0, and 0.0 is not
// -0.0, for a rule could tell them apart.
static bool is_same(lua_State *L) {
  if (lua_type(L, -1) != LUA_TNUMBER || lua_type(L, -2) != LUA_TNUMBER) return lua_rawequal(L, -1, -2);
  if (lua_isinteger(L, -1) != lua_isinteger(L, -2)) return false;
  if (lua_isinteger(L, -1)) return lua_tointeger(L, -1) == lua_tointeger(L, -2);
  lua_Number now = lua_tonumber(L, -1), before = lua_tonumber(L, -2);
  return memcmp(&now, &before, sizeof now) == 0;
}

bool rlb_restore_watched(lua_State *L, int watch) {
  bool has_changed = false;
  lua_Integer length = (lua_Integer)lua_rawlen(L, watch);
  for (lua_Integer slot = 0; slot + SLOTS_A_NAME <= length; slot += SLOTS_A_NAME) {
    lua_rawgeti(L, watch, slot + 1);
    int function = lua_gettop(L);
    lua_rawgeti(L, watch, slot + 2);
    int upvalue = (int)lua_tointeger(L, -1);
    if (lua_rawgeti(L, watch, slot + 3) == LUA_TLIGHTUSERDATA) {
      lua_pop(L, 1);
      lua_pushnil(L);
    }
    lua_getupvalue(L, function, upvalue);
    if (!is_same(L)) {
      has_changed = true;
      lua_pop(L, 1);
      lua_setupvalue(L, function, upvalue);
    }
    lua_settop(L, function - 1);
  }
  return has_changed;
}
