// Whether rules keep state: a digest of all that the code of a pack can reach and change.
//
// It adds up one number for each table and function that can be reached, made from what they
// hold. Texts and numbers count by content, tables and functions by identity, so the sum depends
// neither on the order of a table's slots nor on where the walk begins.
#include <string.h>

#include "bridge.h"

enum { SLOTS_KEPT = 10 };

static uint64_t mix(uint64_t value) {  // the finalizer of splitmix64
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
  return value ^ (value >> 31);
}

static uint64_t digest_text(const char *bytes, size_t length) {
  uint64_t digest = mix(length + 1);
  for (; length >= 8; bytes += 8, length -= 8) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    digest = mix(digest ^ word) + 0x9e3779b97f4a7c15u;
  }
  uint64_t rest = 0;
  memcpy(&rest, bytes, length);
  return mix(digest ^ rest);
}

static uint64_t digest_value(lua_State *L, int index) {
  int type = lua_type(L, index);
  uint64_t content = 0;
  size_t length;
  if (type == LUA_TNUMBER) {
    lua_Number number = lua_tonumber(L, index);
    lua_Integer integer = lua_tointeger(L, index);
    if (lua_isinteger(L, index)) content = (uint64_t)integer ^ 0x5555555555555555u;
    else memcpy(&content, &number, sizeof content);
  } else if (type == LUA_TSTRING) {
    const char *bytes = lua_tolstring(L, index, &length);
    content = digest_text(bytes, length);
  } else if (type == LUA_TBOOLEAN) {
    content = (uint64_t)lua_toboolean(L, index);
  } else {
    content = (uint64_t)(uintptr_t)lua_topointer(L, index);
  }
  return mix(content + 0x9e3779b97f4a7c15u * (uint64_t)(type + 1));
}

// The walk: a queue of what is still to be looked at, which is also the set of what was seen.
typedef struct walk {
  int seen;   // stack index of the table: object -> true, and 1, 2, 3... -> object
  lua_Integer count;
} walk;

// Whether the value on top of the stack holds others that can change.
static bool holds_values(lua_State *L) {
  if (!lua_isfunction(L, -1)) return lua_istable(L, -1);
  if (lua_getupvalue(L, -1, 1) == NULL) return false;
  lua_pop(L, 1);
  return true;
}

// Adds the value on top of the stack to the queue, unless it was there, and pops it.
static void enqueue(lua_State *L, walk *walk) {
  if (holds_values(L)) {
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

static uint64_t digest_table(lua_State *L, int table, walk *walk) {
  uint64_t digest = 1;
  for (lua_pushnil(L); lua_next(L, table) != 0;) {
    digest += mix(digest_value(L, -2) * 3 + digest_value(L, -1));
    enqueue(L, walk);
    lua_pushvalue(L, -1);
    enqueue(L, walk);
  }
  // The locked libraries and the environment keep their contents behind a metatable.
  if (lua_getmetatable(L, table)) enqueue(L, walk);
  return digest;
}

static uint64_t digest_function(lua_State *L, int function, walk *walk) {
  uint64_t digest = 2;
  for (int index = 1; lua_getupvalue(L, function, index) != NULL; index += 1) {
    digest += mix(digest_value(L, -1) * 5 + (uint64_t)index);
    enqueue(L, walk);
  }
  return digest;
}

uint64_t rlb_digest(lua_State *L, int function) {
  luaL_checkstack(L, SLOTS_KEPT, "no room for the digest");
  lua_createtable(L, 0, 0);
  walk walk = {lua_gettop(L), 0};
  lua_pushvalue(L, function);
  enqueue(L, &walk);
  uint64_t digest = 0;
  for (lua_Integer next = 1; next <= walk.count; next += 1) {
    lua_rawgeti(L, walk.seen, next);
    int object = lua_gettop(L);
    uint64_t identity = digest_value(L, object);
    uint64_t content = lua_istable(L, object) ? digest_table(L, object, &walk)
                                              : digest_function(L, object, &walk);
    digest += mix(identity ^ mix(content));
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return digest;
}
