// A batch: one function of a pack over many rows, in one call from Swift.
//
// The table that a row is shown in is made once a batch and filled again for each row. Each call
// of the function is protected by itself, so a failing row fails alone.
#include <string.h>

#include "batch.h"

enum { SLOTS_SPARE = 20, ROWS_BETWEEN_LOOKS = 256 };

static void begin_row(rlb_state *state) {
  rlb_begin(state, state->limits.call_instructions, state->row_allocation_limit);
}

static rlb_code code_of_row(lua_State *L, rlb_batch *batch, int status) {
  bool is_unknown = status != LUA_OK && batch->state->fatal == RLB_OK && rlb_is_unknown(L, -1);
  rlb_code code = is_unknown ? RLB_OK : rlb_code_of(batch->state, status);
  if (!batch->is_watched || !rlb_restore_watched(L, SLOT_WATCH) || code != RLB_OK) return code;
  rlb_set_report(batch->state, RLB_STATEFUL, "the function keeps something from one row to the next");
  return RLB_STATEFUL;
}

// Calls the function on the current row and leaves what it gave on the stack.
static int call_row(lua_State *L, rlb_batch *batch, rlb_code *code) {
  rlb_state *state = batch->state;
  begin_row(state);
  rlb_fill_household(L, batch);
  state->allocated = 0;
  // Set anew for each row, so that what a row may do does not depend on the rows before it.
  if (batch->is_counted) rlb_count_steps(state, true);
  lua_pushvalue(L, SLOT_FUNCTION);
  lua_pushvalue(L, SLOT_SHOWN);
  int status = lua_pcall(L, 1, 1, SLOT_HANDLER);
  *code = code_of_row(L, batch, status);
  return status;
}

// How much memory a row takes depends a little on those before it: Lua's stack may have grown for
// them already. Where that could decide, the row is run again from a clean state.
static bool is_close_call(const rlb_state *state, rlb_code code) {
  return code == RLB_MEMORY || (code != RLB_TIME && state->allocated > state->row_allocation_limit / 2);
}

static void clean_up(lua_State *L) {
  lua_gc(L, LUA_GCCOLLECT);
  lua_gc(L, LUA_GCCOLLECT);  // the first makes the stack small, the second what the first freed
}

static void run_row(lua_State *L, rlb_batch *batch) {
  rlb_state *state = batch->state;
  rlb_code code;
  int status = call_row(L, batch, &code);
  if (is_close_call(state, code)) {
    lua_pop(L, 1);
    clean_up(L);
    status = call_row(L, batch, &code);
  }
  if (status == LUA_OK && code == RLB_OK && !rlb_store_result(L, batch)) code = RLB_RESULT;
  lua_pop(L, 1);
  // What a clock decides is no property of the row: it ends the batch.
  if (code == RLB_TIME) rlb_raise_again(L);
  if (code != RLB_OK && !rlb_keep_failure(batch, code)) {
    batch->is_running = false;
    state->fatal = RLB_OK;
    rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to keep the failures");
  }
}

// A row may be slow for once; many slow rows are a list that never ends. Rows in which the hook
// was met are looked at one by one, the others now and then.
static void check_batch_time(lua_State *L, rlb_batch *batch) {
  rlb_state *state = batch->state;
  if (state->limits.seconds <= 0) return;
  if (state->started == 0 && batch->row % ROWS_BETWEEN_LOOKS != 0) return;
  double most = state->limits.seconds + state->limits.row_seconds * (double)batch->job->row_count;
  if (rlb_thread_seconds() - batch->started <= most) return;
  batch->is_running = false;
  state->fatal = RLB_OK;
  rlb_raise_fatal(L, RLB_TIME, "stopped after %g seconds", most);
}

static void push_choices(lua_State *L, const rlb_dictionary *choices) {
  lua_createtable(L, 0, choices->count);
  for (int32_t code = 0; code < choices->count; code += 1) {
    rlb_push_dictionary_text(L, choices, code);
    lua_pushinteger(L, code);
    lua_rawset(L, -3);
  }
}

static void note_place(lua_State *L, rlb_batch *batch) {
  lua_Debug info;
  lua_pushvalue(L, SLOT_FUNCTION);
  lua_getinfo(L, ">S", &info);
  if (info.source[0] != '@') return;
  size_t length = strlen(info.source + 1);
  batch->line = info.linedefined;
  batch->file_length = length < RLB_FILE_BYTES ? length : RLB_FILE_BYTES;
  memcpy(batch->file, info.source + 1, batch->file_length);
}

static void push_watch(lua_State *L, rlb_batch *batch) {
  if (batch->traits.stores_nothing) {
    lua_pushnil(L);
    return;
  }
  rlb_push_watch(L, SLOT_FUNCTION);
  batch->is_watched = lua_rawlen(L, SLOT_WATCH) > 0;
}

static bool reads_sets(const rlb_job *job) {
  for (int32_t index = 0; index < job->column_count; index += 1) {
    if (job->columns[index].kind == RLB_SETS) return true;
  }
  return false;
}

// Which precautions the function needs; looks at what it can call only where that could spare one.
static void choose_precautions(lua_State *L, rlb_batch *batch) {
  const rlb_traits *traits = &batch->traits;
  bool may_run_once = !traits->runs_straight && traits->runs_forward;
  bool may_share = traits->reads_fields_only && traits->stores_in_nothing && reads_sets(batch->job);
  rlb_calls calls = {false, false};
  if (may_run_once || may_share) calls = rlb_calls_of(L);
  batch->is_counted = !traits->runs_straight && !(may_run_once && calls.stay_in_library);
  batch->shares_lists = may_share && calls.change_no_table;
}

static void set_up(lua_State *L, rlb_batch *batch) {
  const rlb_job *job = batch->job;
  luaL_checkstack(L, SLOT_COLUMNS + 2 * job->column_count + SLOTS_SPARE, "too many reads");
  lua_pushcfunction(L, rlb_handle_message);
  rlb_push_function(L, job->function);
  note_place(L, batch);
  batch->traits = rlb_traits_of(L);
  choose_precautions(L, batch);
  rlb_push_household(L, batch);
  batch->household = lua_topointer(L, SLOT_HOUSEHOLD);
  rlb_push_shown(L, batch);
  batch->shown = lua_topointer(L, SLOT_SHOWN);
  push_watch(L, batch);
  push_choices(L, &job->choices);
  for (int32_t index = 0; index < job->column_count; index += 1) {
    lua_pushlstring(L, job->columns[index].name, job->columns[index].name_length);
    lua_createtable(L, 0, 0);
  }
}

static void begin_batch(rlb_state *state) {
  rlb_begin(state, INT64_MAX, state->limits.load_allocation_bytes);
}

static int run_rows(lua_State *L) {
  rlb_batch *batch = lua_touserdata(L, 1);
  batch->is_running = false;
  set_up(L, batch);
  batch->is_running = true;
  for (; batch->row < batch->job->row_count; batch->row += 1) {
    run_row(L, batch);
    check_batch_time(L, batch);
  }
  return 0;
}

// An error outside the function itself: the row could not be shown to it. That row fails and the
// batch goes on after it, unless it is the batch that cannot be set up.
static rlb_code run_batch(rlb_state *state, rlb_batch *batch) {
  for (;;) {
    begin_batch(state);
    rlb_code code = rlb_protect(state, run_rows, batch);
    if (code == RLB_OK || code == RLB_TIME || !batch->is_running) return code;
    if (!rlb_keep_failure(batch, code)) return code;
    batch->row += 1;
  }
}

rlb_code rlb_compute(rlb_state *state, const rlb_job *job) {
  rlb_code code = rlb_enter(state, RLB_PHASE_SEALED, RLB_PHASE_SEALED);
  if (code != RLB_OK) return code;
  rlb_batch batch = {.state = state, .job = job, .started = rlb_thread_seconds()};
  state->failures.length = state->failure_text.length = 0;
  state->batch = &batch;
  code = run_batch(state, &batch);
  state->batch = NULL;
  return code;
}
