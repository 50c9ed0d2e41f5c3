// string.rep, byte and format, bounded: the hook cannot interrupt a C function.
#include <math.h>
#include <string.h>

#include "bridge.h"

enum { BYTES_PER_STEP = 16, LONGEST_SPECIFIER = 12, MOST_BYTES = 100000 };

// string.rep(text, count, separator)
static int repeat(lua_State *L) {
  size_t length, gap;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &gap);
  uint64_t most = rlb_self(L)->limits.block_bytes;
  if (count <= 0 || length + gap == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if ((uint64_t)count > most / (length + gap)) {
    rlb_raise_fatal(L, RLB_MEMORY, "one value needs too much memory: more than %llu KiB",
                    (unsigned long long)most >> 10);
  }
  size_t total = (size_t)count * length + (size_t)(count - 1) * gap;
  rlb_charge(L, (uint64_t)count + total / BYTES_PER_STEP);
  luaL_Buffer buffer;
  char *end = luaL_buffinitsize(L, &buffer, total);
  for (lua_Integer index = 0; index < count; index += 1) {
    if (index > 0) end = memcpy(end, separator, gap), end += gap;
    end = memcpy(end, text, length), end += length;
  }
  luaL_pushresultsize(&buffer, total);
  return 1;
}

// Turns a position that may count from the end into one that counts from 1, at least `lowest`.
static lua_Integer absolute(lua_Integer position, size_t length, lua_Integer lowest) {
  if (position < 0) {
    position = position < -(lua_Integer)length ? lowest : (lua_Integer)length + position + 1;
  }
  return position < lowest ? lowest : position;
}

// string.byte(text, first, last)
static int bytes(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer given = luaL_optinteger(L, 2, 1);
  lua_Integer first = absolute(given, length, 1);
  lua_Integer last = absolute(luaL_optinteger(L, 3, given), length, 0);
  if (last > (lua_Integer)length) last = (lua_Integer)length;
  if (first > last) return 0;
  luaL_argcheck(L, last - first < MOST_BYTES, 3, "too many bytes asked for at once");
  int count = (int)(last - first) + 1;
  luaL_checkstack(L, count, "too many bytes asked for at once");
  rlb_charge(L, (uint64_t)count);
  for (int index = 0; index < count; index += 1) {
    lua_pushinteger(L, (unsigned char)text[first - 1 + index]);
  }
  return count;
}

// format ----------------------------------------------------------------------------------------

// Gives argument `index` the form that one conversion wants, with a message that names it.
static void prepare_argument(lua_State *L, int index, char conversion) {
  switch (conversion) {
    case 'c': case 'd': case 'i': case 'o': case 'u': case 'x': case 'X':
      rlb_refuse_text(L, index);
      luaL_checkinteger(L, index);
      break;
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
      rlb_refuse_text(L, index);
      if (isnan(luaL_checknumber(L, index))) {
        lua_pushnumber(L, (lua_Number)NAN);
        lua_replace(L, index);
      }
      break;
    case 's':
      luaL_checkany(L, index);
      rlb_push_text(L, index, NULL);
      lua_replace(L, index);
      break;
    case 'q':
      if (lua_type(L, index) > LUA_TSTRING || lua_islightuserdata(L, index)) {
        luaL_argerror(L, index, "value has no literal form");
      }
      break;
    default: luaL_error(L, "'%%%c' is not a conversion of string.format here", conversion);
  }
}

// string.format(text, ...): Lua's own does the work, once every argument is known to fit.
// %p would show an address, %a differs from one system to the next.
int rlb_string_format(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  const char *end = text + length;
  int argument = 1;
  rlb_charge(L, length / BYTES_PER_STEP);
  for (const char *at = text; at < end; at += 1) {
    if (*at != '%') continue;
    const char *start = ++at;
    while (at < end && strchr("-+ #0123456789.", *at) != NULL && *at != '\0') at += 1;
    if (at >= end || at - start > LONGEST_SPECIFIER) {
      return luaL_error(L, "string.format: a conversion is not complete");
    }
    if (*at == '%') continue;
    argument += 1;
    prepare_argument(L, argument, *at);
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, 1);
  return 1;
}

const luaL_Reg rlb_string_functions[] = {{"rep", repeat}, {"byte", bytes}, {NULL, NULL}};
