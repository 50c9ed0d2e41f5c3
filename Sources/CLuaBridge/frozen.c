// Tables that can be read and not changed: the libraries, the constants of the language, and, once
// the rules are sealed, every table that was made while the files were read.
//
// Such a table is empty and reads what it stands for through its metatable, which also says where
// that is: `pairs`, and what copies a table, look there.
#include "bridge.h"

enum { SLOTS_KEPT = 10 };

static const char contents_key;

static int contents_length(lua_State *L) {
  rlb_push_contents(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
  return 1;
}

// Gives the empty table at `table` a metatable that reads the table on top; pops that.
static void read_through(lua_State *L, int table, lua_CFunction refuse) {
  lua_createtable(L, 0, 5);
  lua_insert(L, -2);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, -3, &contents_key);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, contents_length);
  lua_setfield(L, -2, "__len");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, table);
}

void rlb_lock(lua_State *L, lua_CFunction refuse) {
  lua_createtable(L, 0, 0);
  lua_insert(L, -2);
  read_through(L, lua_gettop(L) - 1, refuse);
}

void rlb_push_contents(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (lua_getmetatable(L, index)) {
    if (lua_rawgetp(L, -1, &contents_key) == LUA_TTABLE) {
      lua_remove(L, -2);
      return;
    }
    lua_pop(L, 2);
  }
  lua_pushvalue(L, index);
}

// Freezing --------------------------------------------------------------------------------------

static int refuse_change(lua_State *L) {
  rlb_raise_fatal(L, RLB_STATEFUL, "this table was made when the file was read: "
                                   "a rule keeps nothing from one household to the next");
}

static void walk_into(lua_State *L, int object, rlb_walk *walk) {
  if (lua_istable(L, object)) {
    rlb_walk_into_table(L, object, walk);
  } else if (!rlb_is_prelude(L, object)) {
    for (int index = 1; lua_getupvalue(L, object, index) != NULL; index += 1) rlb_walk_to(L, walk);
  }
}

// Moves what the table holds to a new one, and reads it there from now on.
static void freeze(lua_State *L, int table) {
  lua_createtable(L, (int)lua_rawlen(L, table), 0);
  int contents = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, table) != 0;) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, contents);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, table);
  }
  read_through(L, table, refuse_change);
}

void rlb_freeze_rules(lua_State *L) {
  int top = lua_gettop(L);
  luaL_checkstack(L, SLOTS_KEPT, "no room to freeze the rules");
  rlb_walk walk = rlb_begin_walk(L);
  // What files set as globals stands among the words by now.
  for (int root = 0; root < 2; root += 1) {
    rlb_push_hidden(L, root == 0 ? &rlb_words_key : &rlb_functions_key);
    rlb_walk_to(L, &walk);
  }
  for (lua_Integer next = 1; next <= walk.count; next += 1) {
    lua_rawgeti(L, walk.seen, next);
    int object = lua_gettop(L);
    walk_into(L, object, &walk);
    // The first two are ours. What has a metatable is the prelude's, or locked already.
    bool is_ours = next <= 2 || !lua_istable(L, object) || lua_getmetatable(L, object);
    if (!is_ours) freeze(L, object);
    lua_settop(L, object - 1);
  }
  lua_settop(L, top);
}
