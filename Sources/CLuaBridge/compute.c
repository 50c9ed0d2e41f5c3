// A batch: one function of a pack over many rows, in one call from Swift.
//
// The table that a row is shown in is made once a batch and filled again for each row. Each call
// of the function is protected by itself, so a failing row fails alone.
//
// Where all that a function reads is known, its copy that takes fields as arguments is called (direct.c), without a table and
// without a protection of its own. Whatever goes wrong there, the function itself is then asked: only what it says counts.
// And where that copy does nothing but reckon, Lua is not called at all (reckon.h).
#include "batch.h"

enum { ROWS_BETWEEN_LOOKS = 256 };

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

// Whether all arguments of the copy are known on the current row. They are looked at for 64 rows together.
static bool knows_arguments(rlb_batch *batch) {
  int64_t row = batch->job->first_row + batch->row;
  if (batch->known_word != row / 64) {
    batch->known_word = row / 64;
    batch->known = UINT64_MAX;
    for (int32_t argument = 0; argument < batch->argument_count; argument += 1) {
      batch->known &= batch->job->columns[batch->arguments[argument]].known[row / 64];
    }
  }
  return (batch->known >> (row % 64)) & 1;
}

// Calls the copy on the current row; false when the function itself must be asked. An error goes past this, to `run_batch`.
static bool run_directly(lua_State *L, rlb_batch *batch) {
  rlb_state *state = batch->state;
  begin_row(state);
  lua_pushvalue(L, SLOT_DIRECT);
  rlb_push_arguments(L, batch);
  state->allocated = 0;
  if (batch->is_counted) rlb_count_steps(state, true);
  batch->is_called_directly = true;
  lua_call(L, batch->argument_count, 1);
  batch->is_called_directly = false;
  bool stands = !is_close_call(state, RLB_OK) && rlb_store_result(L, batch);
  lua_pop(L, 1);
  if (stands) state->direct_rows += 1;
  return stands;
}

static bool may_run_directly(rlb_batch *batch) {
  return batch->is_direct && batch->row != batch->row_to_ask && knows_arguments(batch);
}

// Follows the plan of the function on the current row; false when Lua must be asked.
static bool is_reckoned(rlb_batch *batch) {
  if (!batch->reckons) return false;
  if (rlb_reckon_row(batch)) {
    batch->state->started = 0;  // no hook is met here
    batch->state->reckoned_rows += 1;
    return true;
  }
  batch->left_to_lua += 1;
  batch->reckons = batch->left_to_lua < MOST_LEFT_TO_LUA;
  return false;
}

static bool is_answered_directly(lua_State *L, rlb_batch *batch) {
  return may_run_directly(batch) && (is_reckoned(batch) || run_directly(L, batch));
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

static void begin_batch(rlb_state *state) {
  rlb_begin(state, INT64_MAX, state->limits.load_allocation_bytes);
}

static int run_rows(lua_State *L) {
  rlb_batch *batch = lua_touserdata(L, 1);
  batch->is_running = false;
  rlb_set_up(L, batch);
  batch->is_running = true;
  batch->reckons = batch->is_direct && batch->left_to_lua < MOST_LEFT_TO_LUA && rlb_can_reckon(batch);
  for (; batch->row < batch->job->row_count; batch->row += 1) {
    if (!is_answered_directly(L, batch)) run_row(L, batch);
    check_batch_time(L, batch);
  }
  return 0;
}

// After an error in the copy of the function. What a clock decides ends the batch, and is told where the function begins.
static bool asks_function(rlb_batch *batch, rlb_code code) {
  if (!batch->is_called_directly) return false;
  batch->is_called_directly = false;
  batch->row_to_ask = batch->row;
  batch->failed_directly += 1;
  if (code == RLB_TIME) rlb_place_report_at(batch->state, batch->file, batch->file_length, batch->line);
  return code != RLB_TIME;
}

// An error outside the function itself: the row could not be shown to it. That row fails and the
// batch goes on after it, unless it is the batch that cannot be set up.
static rlb_code run_batch(rlb_state *state, rlb_batch *batch) {
  for (;;) {
    begin_batch(state);
    rlb_code code = rlb_protect(state, run_rows, batch);
    if (asks_function(batch, code)) continue;
    if (code == RLB_OK || code == RLB_TIME || !batch->is_running) return code;
    if (!rlb_keep_failure(batch, code)) return code;
    batch->row += 1;
  }
}

rlb_code rlb_compute(rlb_state *state, const rlb_job *job) {
  rlb_code code = rlb_enter(state, RLB_PHASE_SEALED, RLB_PHASE_SEALED);
  if (code != RLB_OK) return code;
  rlb_batch batch = {.state = state, .job = job, .known_word = -1, .row_to_ask = -1, .started = rlb_thread_seconds()};
  state->failures.length = state->failure_text.length = 0;
  state->direct_rows = state->reckoned_rows = 0;
  state->batch = &batch;
  code = run_batch(state, &batch);
  state->batch = NULL;
  return code;
}
