// A batch: one function of a pack over many rows, in one call from Swift.
//
// The table that a row is shown in is made once a batch and filled again for each row. Each call
// of the function is protected by itself, so a failing row fails alone.
#include <string.h>

#include "batch.h"

enum { SLOTS_SPARE = 20 };

static void begin_row(rlb_state *state) {
  rlb_begin(state, state->limits.call_instructions, state->limits.call_allocation_bytes);
}

static void run_row(lua_State *L, rlb_batch *batch) {
  rlb_state *state = batch->state;
  begin_row(state);
  rlb_fill_household(L, batch);
  state->allocated = 0;
  // Set anew for each row, so that what a row may do does not depend on the rows before it.
  if (!batch->traits.runs_straight) rlb_count_steps(state, true);
  lua_pushvalue(L, SLOT_FUNCTION);
  lua_pushvalue(L, SLOT_HOUSEHOLD);
  int status = lua_pcall(L, 1, 1, SLOT_HANDLER);
  rlb_code code = RLB_OK;
  if (status != LUA_OK) {
    bool is_unknown = state->fatal == RLB_OK && rlb_is_unknown(L, -1);
    if (!is_unknown) code = rlb_code_of(state, status);
  } else if (!rlb_store_result(L, batch)) {
    code = RLB_RESULT;
  }
  lua_pop(L, 1);
  // What a clock decides is no property of the row: it ends the batch.
  if (code == RLB_TIME) rlb_raise_again(L);
  if (code != RLB_OK && !rlb_keep_failure(batch, code)) {
    batch->is_running = false;
    state->fatal = RLB_OK;
    rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to keep the failures");
  }
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

static void set_up(lua_State *L, rlb_batch *batch) {
  const rlb_job *job = batch->job;
  luaL_checkstack(L, SLOT_COLUMNS + 2 * job->column_count + SLOTS_SPARE, "too many reads");
  lua_pushcfunction(L, rlb_handle_message);
  rlb_push_function(L, job->function);
  note_place(L, batch);
  batch->traits = rlb_traits_of(L);
  rlb_push_household(L, batch);
  batch->household = lua_topointer(L, SLOT_HOUSEHOLD);
  push_choices(L, &job->choices);
  for (int32_t index = 0; index < job->column_count; index += 1) {
    lua_pushlstring(L, job->columns[index].name, job->columns[index].name_length);
    lua_createtable(L, 0, 0);
  }
}

static void begin_batch(rlb_state *state) {
  rlb_begin(state, INT64_MAX, state->limits.load_allocation_bytes);
}

static void take_digest(lua_State *L, rlb_batch *batch) {
  if (batch->is_digested || batch->traits.stores_nothing) return;
  batch->digest = rlb_digest(L, SLOT_FUNCTION);
  batch->is_digested = true;
}

static void check_digest(lua_State *L, rlb_batch *batch) {
  rlb_state *state = batch->state;
  if (!batch->is_digested || rlb_digest(L, SLOT_FUNCTION) == batch->digest) return;
  rlb_set_report(state, RLB_STATEFUL, "the function keeps something from one row to the next");
  rlb_place_report_at(state, batch->file, batch->file_length, batch->line);
  state->fatal = RLB_STATEFUL;
  rlb_raise_again(L);
}

static int run_rows(lua_State *L) {
  rlb_batch *batch = lua_touserdata(L, 1);
  batch->is_running = false;
  set_up(L, batch);
  take_digest(L, batch);
  batch->is_running = true;
  for (; batch->row < batch->job->row_count; batch->row += 1) run_row(L, batch);
  batch->is_running = false;
  begin_batch(batch->state);
  check_digest(L, batch);
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
  rlb_batch batch = {.state = state, .job = job};
  state->failures.length = state->failure_text.length = 0;
  state->batch = &batch;
  code = run_batch(state, &batch);
  state->batch = NULL;
  return code;
}
