// pcall, pairs, tostring and tonumber, as a pack gets them.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bridge.h"

// No text of a number that a person wrote is longer.
enum { LONGEST_NUMBER = 200 };

// Catching an error makes Lua walk its whole stack, which may be deep: failing over and over at
// the bottom of a recursion would take hours within the budget.
enum { STEPS_OF_A_FAILURE = 1000 };

// pcall(f, ...): lets through what a rule has no business catching.
static int protected_call(lua_State *L) {
  luaL_checkany(L, 1);
  int status = lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0);
  if (rlb_self(L)->fatal != RLB_OK) rlb_raise_again(L);
  if (status != LUA_OK) {
    if (rlb_is_unknown(L, -1)) rlb_raise_unknown(L);
    rlb_charge(L, STEPS_OF_A_FAILURE);
  }
  lua_pushboolean(L, status == LUA_OK);
  lua_insert(L, 1);
  return lua_gettop(L);
}

const char *rlb_push_text(lua_State *L, int index, size_t *length) {
  if (luaL_callmeta(L, index, "__tostring")) {
    if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "__tostring must give back a string");
    return lua_tolstring(L, -1, length);
  }
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
      // The sign of "not a number" differs from one processor to the next.
      if (lua_isinteger(L, index) || !isnan(lua_tonumber(L, index))) lua_pushvalue(L, index);
      else lua_pushliteral(L, "nan");
      break;
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    default: lua_pushstring(L, luaL_typename(L, index));
  }
  return lua_tolstring(L, -1, length);
}

static int to_text(lua_State *L) {
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  rlb_push_text(L, 1, NULL);
  return 1;
}

int rlb_tonumber(lua_State *L) {
  if (lua_type(L, 1) == LUA_TSTRING && lua_rawlen(L, 1) > LONGEST_NUMBER) {
    lua_pushnil(L);
    return 1;
  }
  luaL_checkany(L, 1);
  if (!lua_isnoneornil(L, 2)) {
    luaL_checktype(L, 1, LUA_TSTRING);
    lua_Integer base = luaL_checkinteger(L, 2);
    luaL_argcheck(L, 2 <= base && base <= 36, 2, "base out of range");
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, 1);
  return 1;
}

// pairs -----------------------------------------------------------------------------------------

typedef struct sort_key {
  enum { KEY_INTEGER, KEY_NUMBER, KEY_STRING, KEY_BOOLEAN } kind;
  lua_Integer integer;
  lua_Number number;
  const char *bytes;
  size_t length;
} sort_key;

static int order(int is_less, int is_more) { return is_more - is_less; }

// Whether `a` is less than `b`, exactly: a float cannot hold every integer.
static bool integer_less(lua_Integer a, lua_Number b) {
  if (b >= 0x1p63) return true;
  if (b <= -0x1p63) return false;
  return a < (lua_Integer)ceil(b);
}

static int compare_numbers(const sort_key *a, const sort_key *b) {
  if (a->kind == b->kind) {
    return a->kind == KEY_INTEGER ? order(a->integer < b->integer, a->integer > b->integer)
                                  : order(a->number < b->number, a->number > b->number);
  }
  if (a->kind == KEY_NUMBER) return -compare_numbers(b, a);
  return integer_less(a->integer, b->number) ? -1 : 1;
}

static int compare_keys(const void *left, const void *right) {
  const sort_key *a = left, *b = right;
  if (a->kind <= KEY_NUMBER && b->kind <= KEY_NUMBER) return compare_numbers(a, b);
  if (a->kind != b->kind) return order(a->kind < b->kind, a->kind > b->kind);
  if (a->kind == KEY_BOOLEAN) return order(a->integer < b->integer, a->integer > b->integer);
  int bytes = memcmp(a->bytes, b->bytes, a->length < b->length ? a->length : b->length);
  return bytes != 0 ? bytes : order(a->length < b->length, a->length > b->length);
}

static void read_key(lua_State *L, sort_key *key) {
  switch (lua_type(L, -1)) {
    case LUA_TNUMBER:
      key->kind = lua_isinteger(L, -1) ? KEY_INTEGER : KEY_NUMBER;
      key->integer = lua_tointeger(L, -1);
      key->number = lua_tonumber(L, -1);
      break;
    case LUA_TSTRING:
      key->kind = KEY_STRING;
      key->bytes = lua_tolstring(L, -1, &key->length);
      break;
    case LUA_TBOOLEAN:
      key->kind = KEY_BOOLEAN;
      key->integer = lua_toboolean(L, -1);
      break;
    default: luaL_error(L, "pairs has no order for a key that is a %s", luaL_typename(L, -1));
  }
}

static void push_key(lua_State *L, const sort_key *key) {
  switch (key->kind) {
    case KEY_INTEGER: lua_pushinteger(L, key->integer); break;
    case KEY_NUMBER: lua_pushnumber(L, key->number); break;
    case KEY_STRING: lua_pushlstring(L, key->bytes, key->length); break;
    case KEY_BOOLEAN: lua_pushboolean(L, (int)key->integer); break;
  }
}

static size_t count_fields(lua_State *L, int table) {
  size_t count = 0;
  for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) count += 1;
  return count;
}

// Pushes the list of the table's keys in order: numbers, then strings by byte, then booleans.
static void push_sorted_keys(lua_State *L, int table) {
  size_t count = count_fields(L, table);
  rlb_charge(L, 8 * (uint64_t)count);
  // The strings stay where they are: their table holds them while this runs.
  sort_key *keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0);
  size_t index = 0;
  for (lua_pushnil(L); index < count && lua_next(L, table) != 0; index += 1) {
    lua_pop(L, 1);
    read_key(L, &keys[index]);
  }
  qsort(keys, count, sizeof *keys, compare_keys);
  lua_createtable(L, (int)count, 0);
  for (index = 0; index < count; index += 1) {
    push_key(L, &keys[index]);
    lua_rawseti(L, -2, (lua_Integer)index + 1);
  }
}

// Upvalues: the table, its keys, how many of them are done.
static int next_pair(lua_State *L) {
  lua_settop(L, 0);
  lua_Integer position = lua_tointeger(L, lua_upvalueindex(3));
  for (;;) {
    position += 1;
    lua_settop(L, 0);
    if (lua_rawgeti(L, lua_upvalueindex(2), position) == LUA_TNIL) break;
    lua_pushvalue(L, 1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
  }
  lua_pushinteger(L, position);
  lua_replace(L, lua_upvalueindex(3));
  return lua_gettop(L) == 2 ? 2 : 1;
}

// pairs(t): in the order of the keys, so that the same rules do the same on every run.
static int sorted_pairs(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  if (rlb_has_unknown_read(L, 1)) rlb_raise_unknown(L);
  rlb_push_contents(L, 1);
  push_sorted_keys(L, 2);
  lua_replace(L, 3);
  lua_settop(L, 3);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, next_pair, 3);
  return 1;
}

bool rlb_is_pairs_iterator(lua_CFunction function) { return function == next_pair; }

const luaL_Reg rlb_base_functions[] = {
  {"pcall", protected_call}, {"pairs", sorted_pairs}, {"tostring", to_text}, {NULL, NULL}};
