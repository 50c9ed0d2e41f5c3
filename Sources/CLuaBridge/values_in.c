// Values from a tape into Lua.
#include "bridge.h"

enum { SLOTS_KEPT = 12 };

void rlb_push_function(lua_State *L, int32_t reference) {
  rlb_push_hidden(L, &rlb_functions_key);
  lua_rawgeti(L, -1, reference);
  lua_remove(L, -2);
  if (!lua_isfunction(L, -1)) {
    rlb_raise_fatal(L, RLB_FUNCTION, "this function was not declared in this state");
  }
}

typedef struct reader {
  rlb_state *state;
  const rlb_tape *tape;
  size_t position;
  int depth;
} reader;

static const rlb_node *next_node(lua_State *L, reader *reader) {
  if (reader->position >= reader->tape->count) {
    rlb_raise_fatal(L, RLB_VALUE, "the values end too early");
  }
  return &reader->tape->nodes[reader->position++];
}

static void push_value(lua_State *L, reader *reader);

static void push_table(lua_State *L, reader *reader, const rlb_node *node) {
  if (++reader->depth > reader->state->limits.nesting) {
    rlb_raise_fatal(L, RLB_NESTING, "values are nested too deeply");
  }
  luaL_checkstack(L, SLOTS_KEPT, "values are nested too deeply");
  lua_createtable(L, (int)node->a, (int)node->b);
  for (int64_t item = 1; item <= node->a; item += 1) {
    push_value(L, reader);
    lua_rawseti(L, -2, item);
  }
  for (int64_t entry = 0; entry < node->b; entry += 1) {
    push_value(L, reader);
    push_value(L, reader);
    lua_rawset(L, -3);
  }
  reader->depth -= 1;
}

static void push_value(lua_State *L, reader *reader) {
  const rlb_node *node = next_node(L, reader);
  switch (node->kind) {
    case RLB_NONE: lua_pushnil(L); break;
    case RLB_BOOLEAN: lua_pushboolean(L, node->a != 0); break;
    case RLB_INTEGER: lua_pushinteger(L, node->a); break;
    case RLB_NUMBER: lua_pushnumber(L, node->number); break;
    case RLB_STRING:
      lua_pushlstring(L, (const char *)reader->tape->text + node->a, (size_t)node->b);
      break;
    case RLB_TABLE: push_table(L, reader, node); break;
    case RLB_CLOSURE:
      rlb_push_function(L, (int32_t)node->a);
      next_node(L, reader);
      break;
  }
}

// What a row may ask for: always less than what the rules leave free, however much of it is garbage
// of the rows before. So whether a row has enough memory does not depend on them.
static void limit_rows(lua_State *L, rlb_state *state) {
  rlb_stop_resting(state);
  lua_gc(L, LUA_GCCOLLECT);
  uint64_t most = state->limits.call_allocation_bytes;
  uint64_t free = state->limits.live_bytes > state->live ? state->limits.live_bytes - state->live : 0;
  state->row_allocation_limit = most < free / 2 ? most : free / 2;
}

static int seal_values(lua_State *L) {
  reader *reader = lua_touserdata(L, 1);
  rlb_push_hidden(L, &rlb_host_key);
  push_value(L, reader);
  lua_setfield(L, -2, "values");
  // Sealed again it gets other values; the rules are what they were. Copies of functions may know values of before.
  lua_createtable(L, 0, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rlb_copies_key);
  if (reader->state->phase != RLB_PHASE_SEALED) {
    rlb_freeze_environment(L);
    rlb_freeze_rules(L);
    rlb_take_shortcuts(L);
  }
  limit_rows(L, reader->state);
  return 0;
}

rlb_code rlb_seal(rlb_state *state, const rlb_tape *tape) {
  rlb_code code = state->phase == RLB_PHASE_SEALED
                    ? rlb_enter(state, RLB_PHASE_SEALED, RLB_PHASE_SEALED)
                    : rlb_begin_loading(state);
  if (code != RLB_OK) return code;
  reader reader = {state, tape, 0, 0};
  rlb_begin(state, INT64_MAX, state->limits.load_allocation_bytes);
  code = rlb_protect(state, seal_values, &reader);
  state->phase = code == RLB_OK ? RLB_PHASE_SEALED : RLB_PHASE_DEAD;
  return code;
}
