// Text to running code: preludes, which are ours, and the files of a pack, which are not.
#include <string.h>

#include "bridge.h"

typedef struct chunk {
  rlb_state *state;
  const char *source;
  size_t length;
  const char *name;
} chunk;

// The first byte of compiled Lua.
static bool is_compiled(const chunk *chunk) {
  return chunk->length > 0 && chunk->source[0] == LUA_SIGNATURE[0];
}

// Loads the chunk with the hidden table `environment` as its globals. Lua reports an error of
// syntax as a value, not as an error; it becomes a final one here.
static void load_chunk(lua_State *L, chunk *chunk, char mark, const char *environment) {
  lua_pushfstring(L, "%c%s", mark, chunk->name);
  int status = luaL_loadbufferx(L, chunk->source, chunk->length, lua_tostring(L, -1), "t");
  if (status != LUA_OK && status != LUA_ERRMEM) rlb_report_syntax(chunk->state, chunk->name);
  if (status != LUA_OK) rlb_raise_fatal(L, RLB_MEMORY, "the machine has no more memory");
  rlb_push_hidden(L, environment);
  lua_setupvalue(L, -2, 1);
}

static int run_prelude(lua_State *L) {
  chunk *chunk = lua_touserdata(L, 1);
  load_chunk(L, chunk, '=', &rlb_prelude_key);
  rlb_push_hidden(L, &rlb_environment_key);
  rlb_push_hidden(L, &rlb_host_key);
  rlb_count_steps(chunk->state, true);
  lua_call(L, 2, 0);
  return 0;
}

static int run_file(lua_State *L) {
  chunk *chunk = lua_touserdata(L, 1);
  load_chunk(L, chunk, '@', &rlb_environment_key);
  rlb_count_steps(chunk->state, true);
  lua_call(L, 0, 0);
  return 0;
}

static int add_file(lua_State *L) {
  chunk *chunk = lua_touserdata(L, 1);
  load_chunk(L, chunk, '@', &rlb_environment_key);
  rlb_push_hidden(L, &rlb_files_key);
  lua_insert(L, -2);
  lua_setfield(L, -2, chunk->name);
  return 0;
}

static rlb_code refuse(chunk *chunk, const char *message) {
  rlb_set_report(chunk->state, RLB_SYNTAX, "%s", message);
  rlb_place_report_at(chunk->state, chunk->name, strlen(chunk->name), 0);
  return RLB_SYNTAX;
}

static rlb_code refuse_unfit(chunk *chunk) {
  if (is_compiled(chunk)) return refuse(chunk, "this is compiled Lua; only text is read");
  if (chunk->length > chunk->state->limits.source_bytes) {
    return refuse(chunk, "the file is larger than a file of rules may be");
  }
  return RLB_OK;
}

// The files of a pack share one budget: a thousand files get no more than one.
static rlb_code run_with_the_rest(chunk *chunk, lua_CFunction function) {
  rlb_state *state = chunk->state;
  double before = rlb_thread_seconds();
  rlb_begin(state, state->limits.load_instructions, state->limits.load_allocation_bytes);
  state->work = state->loading_work;
  state->allocated = state->loading_allocated;
  state->started = before - state->loading_seconds;
  rlb_code code = rlb_protect(state, function, chunk);
  state->loading_work = state->work;
  state->loading_allocated = state->allocated;
  state->loading_seconds += rlb_thread_seconds() - before;
  return code;
}

rlb_code rlb_install(rlb_state *state, const char *source, size_t length, const char *name) {
  rlb_code code = rlb_enter(state, RLB_PHASE_SETUP, RLB_PHASE_SETUP);
  if (code != RLB_OK) return code;
  chunk chunk = {state, source, length, name};
  rlb_begin(state, state->limits.load_instructions, state->limits.load_allocation_bytes);
  return rlb_protect(state, run_prelude, &chunk);
}

static int lock_words(lua_State *L) { return rlb_lock_words(L); }

// Half locked is of no use: the state is discarded then.
rlb_code rlb_begin_loading(rlb_state *state) {
  rlb_code code = rlb_enter(state, RLB_PHASE_SETUP, RLB_PHASE_LOADING);
  if (code != RLB_OK || state->phase == RLB_PHASE_LOADING) return code;
  rlb_begin(state, INT64_MAX, UINT64_MAX);
  code = rlb_protect(state, lock_words, NULL);
  state->phase = code == RLB_OK ? RLB_PHASE_LOADING : RLB_PHASE_DEAD;
  return code;
}

static rlb_code load_file(rlb_state *state, chunk *chunk, lua_CFunction function) {
  rlb_code code = rlb_begin_loading(state);
  if (code == RLB_OK) code = refuse_unfit(chunk);
  return code == RLB_OK ? run_with_the_rest(chunk, function) : code;
}

rlb_code rlb_run(rlb_state *state, const char *source, size_t length, const char *name) {
  chunk chunk = {state, source, length, name};
  return load_file(state, &chunk, run_file);
}

rlb_code rlb_add_file(rlb_state *state, const char *source, size_t length, const char *name) {
  chunk chunk = {state, source, length, name};
  return load_file(state, &chunk, add_file);
}
