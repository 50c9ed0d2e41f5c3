// What a function of a pack can call: all that it can get hold of through its upvalues.
//
// Most functions call `math.max` and the like and nothing else. Then a function without a backward jump runs each of its
// instructions at most once, as one that calls nothing: the functions of the library count their own work.
#include "bridge.h"

enum { SLOTS_KEPT = 12 };

static void walk_upvalues(lua_State *L, int function, rlb_walk *walk) {
  for (int index = 1; lua_getupvalue(L, function, index) != NULL; index += 1) rlb_walk_to(L, walk);
}

// Whether the walk met the function on top of the stack; pops it.
static bool has_met(lua_State *L, const rlb_walk *walk) {
  bool is_met = lua_rawget(L, walk->seen) != LUA_TNIL;
  lua_pop(L, 1);
  return is_met;
}

// The library of tables, and nothing else, changes what it is given.
static bool has_met_change(lua_State *L, const rlb_walk *walk) {
  bool is_met = false;
  rlb_push_hidden(L, &rlb_words_key);
  lua_getfield(L, -1, "table");
  rlb_push_contents(L, -1);
  for (lua_pushnil(L); !is_met && lua_next(L, -2) != 0;) is_met = has_met(L, walk);
  lua_settop(L, walk->seen);
  return is_met;
}

rlb_calls rlb_calls_of(lua_State *L) {
  int function = lua_gettop(L);
  luaL_checkstack(L, SLOTS_KEPT, "no room to look at calls");
  rlb_calls calls = {true, true};
  rlb_walk walk = rlb_begin_walk(L);
  walk_upvalues(L, function, &walk);
  for (lua_Integer next = 1; next <= walk.count && calls.stay_in_library; next += 1) {
    lua_rawgeti(L, walk.seen, next);
    int object = lua_gettop(L);
    if (lua_istable(L, object)) {
      rlb_walk_into_table(L, object, &walk);
      rlb_walk_behind_environment(L, object, &walk);
    } else {
      calls.stay_in_library = lua_iscfunction(L, object);
      walk_upvalues(L, object, &walk);
    }
    lua_settop(L, walk.seen);
  }
  calls.change_no_table = calls.stay_in_library && !has_met_change(L, &walk);
  lua_settop(L, function);
  return calls;
}
