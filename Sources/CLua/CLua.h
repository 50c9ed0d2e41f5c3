// Debian's Lua 5.4. Only the C target CLuaBridge includes this; Swift never does.
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>
