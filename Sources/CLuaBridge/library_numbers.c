// A text is no number. Lua's own functions take "3.7" for 3.7; a field of text must never count as a figure.
#include "bridge.h"

#define ARGUMENT(n) (1u << ((n) - 1))
#define ALL 0xFFFFFFFFu

const rlb_numbers rlb_string_numbers[] = {
  {"byte", ARGUMENT(2) | ARGUMENT(3)}, {"char", ALL}, {"find", ARGUMENT(3)}, {"gmatch", ARGUMENT(3)},
  {"gsub", ARGUMENT(4)}, {"match", ARGUMENT(3)}, {"rep", ARGUMENT(2)}, {"sub", ARGUMENT(2) | ARGUMENT(3)},
  {NULL, 0}};

const rlb_numbers rlb_table_numbers[] = {
  {"concat", ARGUMENT(3) | ARGUMENT(4)}, {"move", ARGUMENT(2) | ARGUMENT(3) | ARGUMENT(4)},
  {"remove", ARGUMENT(2)}, {"unpack", ARGUMENT(2) | ARGUMENT(3)}, {NULL, 0}};

// Not `type`, which takes anything.
const rlb_numbers rlb_math_numbers[] = {
  {"abs", ALL}, {"acos", ALL}, {"asin", ALL}, {"atan", ALL}, {"ceil", ALL}, {"cos", ALL}, {"deg", ALL},
  {"exp", ALL}, {"floor", ALL}, {"fmod", ALL}, {"log", ALL}, {"max", ALL}, {"min", ALL}, {"modf", ALL},
  {"rad", ALL}, {"sin", ALL}, {"sqrt", ALL}, {"tan", ALL}, {"tointeger", ALL}, {"ult", ALL}, {NULL, 0}};

void rlb_refuse_text(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TSTRING) luaL_typeerror(L, index, lua_typename(L, LUA_TNUMBER));
}

// Upvalue: the function, which has none of its own and takes nothing but numbers, as those of `math`.
static int with_numbers_only(lua_State *L) {
  int count = lua_gettop(L);
  for (int index = 1; index <= count; index += 1) rlb_refuse_text(L, index);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Upvalues: the function, which has none of its own, and its arguments that are numbers.
static int with_numbers(lua_State *L) {
  uint32_t arguments = (uint32_t)lua_tointeger(L, lua_upvalueindex(2));
  for (int index = 1; arguments != 0; index += 1, arguments >>= 1) {
    if (arguments & 1) rlb_refuse_text(L, index);
  }
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

void rlb_take_numbers(lua_State *L, const rlb_numbers *functions) {
  for (; functions->name != NULL; functions += 1) {
    lua_getfield(L, -1, functions->name);
    if (functions->arguments == ALL) {
      lua_pushcclosure(L, with_numbers_only, 1);
    } else {
      lua_pushinteger(L, functions->arguments);
      lua_pushcclosure(L, with_numbers, 2);
    }
    lua_setfield(L, -2, functions->name);
  }
}
