// The table library, with every loop charged to the budget of steps.
//
// Elements are read and written through metamethods, as Lua's own library does: the table that a
// row is shown in, and the locked libraries, defend themselves there.
#include "bridge.h"

enum { MOST_RESULTS = 100000, MOST_SORTED = 1 << 24 };

static lua_Integer length_of(lua_State *L, int index) {
  luaL_checktype(L, index, LUA_TTABLE);
  return luaL_len(L, index);
}

// How many positions `first ... last` has, charged; the work may be a multiple of it.
static uint64_t charge_span(lua_State *L, lua_Integer first, lua_Integer last) {
  if (first > last) return 0;
  uint64_t count = (uint64_t)last - (uint64_t)first;
  count += count < UINT64_MAX ? 1 : 0;
  rlb_charge(L, count);
  return count;
}

// table.concat(list, separator, first, last)
static int concat(lua_State *L) {
  lua_Integer last = length_of(L, 1);
  size_t gap;
  const char *separator = luaL_optlstring(L, 2, "", &gap);
  lua_Integer first = luaL_optinteger(L, 3, 1);
  last = luaL_optinteger(L, 4, last);
  uint64_t count = charge_span(L, first, last);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (uint64_t index = 0; index < count; index += 1) {
    lua_Integer position = (lua_Integer)((uint64_t)first + index);
    lua_geti(L, 1, position);
    if (!lua_isstring(L, -1)) {
      return luaL_error(L, "table.concat: item %I is a %s, not a text", (LUAI_UACINT)position,
                        luaL_typename(L, -1));
    }
    luaL_addvalue(&buffer);
    if (index + 1 < count) luaL_addlstring(&buffer, separator, gap);
  }
  luaL_pushresult(&buffer);
  return 1;
}

// table.insert(list, value) or table.insert(list, position, value)
static int insert(lua_State *L) {
  lua_Integer end = length_of(L, 1) + 1;
  if (lua_gettop(L) == 2) {
    lua_seti(L, 1, end);
    return 0;
  }
  if (lua_gettop(L) != 3) return luaL_error(L, "table.insert takes 2 or 3 arguments");
  rlb_refuse_text(L, 2);
  lua_Integer position = luaL_checkinteger(L, 2);
  luaL_argcheck(L, position >= 1 && position <= end, 2, "position out of bounds");
  charge_span(L, position, end);
  for (lua_Integer index = end; index > position; index -= 1) {
    lua_geti(L, 1, index - 1);
    lua_seti(L, 1, index);
  }
  lua_seti(L, 1, position);
  return 0;
}

// table.remove(list, position)
static int remove_item(lua_State *L) {
  lua_Integer length = length_of(L, 1);
  lua_Integer position = luaL_optinteger(L, 2, length);
  if (lua_gettop(L) > 1) {
    bool is_inside = position >= 1 && position <= length + 1;
    luaL_argcheck(L, is_inside || (length == 0 && position == 0), 2, "position out of bounds");
  }
  charge_span(L, position, length);
  lua_geti(L, 1, position);
  for (; position < length; position += 1) {
    lua_geti(L, 1, position + 1);
    lua_seti(L, 1, position);
  }
  lua_pushnil(L);
  lua_seti(L, 1, position);
  return 1;
}

// table.move(from, first, last, position, to)
static int move(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer first = luaL_checkinteger(L, 2);
  lua_Integer last = luaL_checkinteger(L, 3);
  lua_Integer target = luaL_checkinteger(L, 4);
  int to = lua_isnoneornil(L, 5) ? 1 : 5;
  luaL_checktype(L, to, LUA_TTABLE);
  uint64_t count = charge_span(L, first, last);
  luaL_argcheck(L, first > 0 || count <= (uint64_t)LUA_MAXINTEGER, 3, "too many items to move");
  luaL_argcheck(L, count == 0 || target <= LUA_MAXINTEGER - (lua_Integer)count + 1, 4,
                "the destination wraps around");
  bool backwards = target > first && target <= last && (to == 1 || lua_rawequal(L, 1, 5));
  for (uint64_t done = 0; done < count; done += 1) {
    lua_Integer offset = (lua_Integer)(backwards ? count - 1 - done : done);
    lua_geti(L, 1, first + offset);
    lua_seti(L, to, target + offset);
  }
  lua_pushvalue(L, to);
  return 1;
}

// table.pack(...)
static int pack(lua_State *L) {
  int count = lua_gettop(L);
  rlb_charge(L, (uint64_t)count);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int index = count; index >= 1; index -= 1) lua_rawseti(L, 1, index);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

// table.unpack(list, first, last)
static int unpack(lua_State *L) {
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = lua_isnoneornil(L, 3) ? length_of(L, 1) : luaL_checkinteger(L, 3);
  luaL_checktype(L, 1, LUA_TTABLE);
  if (first <= last && (uint64_t)last - (uint64_t)first >= MOST_RESULTS) {
    return luaL_error(L, "table.unpack: too many results");
  }
  uint64_t count = charge_span(L, first, last);
  luaL_checkstack(L, (int)count, "table.unpack: too many results");
  for (uint64_t index = 0; index < count; index += 1) {
    lua_geti(L, 1, (lua_Integer)((uint64_t)first + index));
  }
  return (int)count;
}

// table.sort(list, before): Lua's own does the work. What it does per comparison beside calling
// `before` is charged ahead, for the worst case it allows itself.
int rlb_table_sort(lua_State *L) {
  lua_Integer count = length_of(L, 1);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  luaL_argcheck(L, count < MOST_SORTED, 1, "too many items to sort");
  uint64_t rounds = 1;
  while (((uint64_t)1 << rounds) < (uint64_t)count) rounds += 1;
  rlb_charge(L, (uint64_t)count * rounds);
  lua_settop(L, 2);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 2, 0);
  return 0;
}

const luaL_Reg rlb_table_functions[] = {
  {"concat", concat}, {"insert", insert}, {"remove", remove_item}, {"move", move},
  {"pack", pack}, {"unpack", unpack}, {NULL, NULL}};
