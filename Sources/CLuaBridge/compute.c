// A batch: one function of a pack over many rows, in one call from Swift.
//
// The table that a row is shown in is made once a batch and filled again for each row. Each call
// of the function is protected by itself, so a failing row fails alone.
#include <math.h>
#include <string.h>

#include "bridge.h"

enum {
  SLOT_HANDLER = 2,
  SLOT_FUNCTION,
  SLOT_HOUSEHOLD,
  SLOT_CHOICES,
  SLOT_COLUMNS,  // two a column: its name, and the texts of its dictionary made so far
  SLOTS_SPARE = 20,
  RECENT_TEXTS = 8
};

static const double MOST_WHOLE = 0x1p53;

typedef struct rlb_batch {
  rlb_state *state;
  const rlb_job *job;
  int64_t row;       // counted from 0
  bool is_running;   // false while the batch is being set up
  bool is_digested;  // `digest` was taken before the first row
  uint64_t digest;
  rlb_traits traits;
  const void *household;
  int32_t line;
  size_t file_length;
  char file[RLB_FILE_BYTES];
} batch;

// Failures --------------------------------------------------------------------------------------

typedef struct kept_failure {
  int64_t row;
  rlb_code code;
  int32_t line;
  size_t message_offset, message_length;
  size_t file_offset, file_length;
} kept_failure;

static size_t failure_count(const rlb_state *state) {
  return state->failures.length / sizeof(kept_failure);
}

static bool is_same(const rlb_state *state, size_t offset, size_t length, const char *text,
                    size_t text_length) {
  return length == text_length &&
         memcmp((const char *)state->failure_text.bytes + offset, text, length) == 0;
}

// Rows tend to fail for the same reason: a text that was kept lately is not kept again.
static bool find_text(const rlb_state *state, const char *text, size_t length, size_t *offset) {
  size_t count = failure_count(state);
  const kept_failure *kept = state->failures.bytes;
  for (size_t back = 1; back <= RECENT_TEXTS && back <= count; back += 1) {
    const kept_failure *failure = &kept[count - back];
    bool is_message = is_same(state, failure->message_offset, failure->message_length, text, length);
    if (is_message || is_same(state, failure->file_offset, failure->file_length, text, length)) {
      *offset = is_message ? failure->message_offset : failure->file_offset;
      return true;
    }
  }
  return false;
}

static bool keep_text(rlb_state *state, const char *text, size_t length, size_t *offset) {
  if (find_text(state, text, length, offset)) return true;
  *offset = state->failure_text.length;
  char *copy = rlb_append(state, &state->failure_text, length);
  if (copy == NULL) return false;
  memcpy(copy, text, length);
  return true;
}

// Keeps the report as the failure of the current row; false when there is no memory for it.
static bool keep_failure(batch *batch, rlb_code code) {
  rlb_state *state = batch->state;
  if (state->report.file_length == 0) {
    rlb_place_report_at(state, batch->file, batch->file_length, batch->line);
  }
  const rlb_report *report = &state->report;
  kept_failure failure = {batch->job->first_row + batch->row, code, report->line, 0,
                          report->message_length, 0, report->file_length};
  if (!keep_text(state, report->message, report->message_length, &failure.message_offset) ||
      !keep_text(state, report->file, report->file_length, &failure.file_offset)) {
    return false;
  }
  kept_failure *kept = rlb_append(state, &state->failures, sizeof *kept);
  if (kept == NULL) return false;
  *kept = failure;
  return true;
}

size_t rlb_failure_count(const rlb_state *state) { return failure_count(state); }

rlb_failure rlb_failure_at(const rlb_state *state, size_t index) {
  const kept_failure *kept = (const kept_failure *)state->failures.bytes + index;
  const char *text = state->failure_text.bytes;
  return (rlb_failure){kept->row,
                       {kept->code, kept->line, text + kept->message_offset, kept->message_length,
                        text + kept->file_offset, kept->file_length}};
}

// Reading ---------------------------------------------------------------------------------------

static bool has_bit(const uint64_t *words, int64_t index) {
  return (words[index / 64] >> (index % 64)) & 1;
}

static bool is_known(const rlb_column *column, int64_t row) {
  return has_bit(column->known, row);
}

static const rlb_column *column_at(lua_State *L, const batch *batch, int key) {
  lua_pushvalue(L, key);
  if (lua_rawget(L, lua_upvalueindex(1)) == LUA_TNIL) return NULL;
  return &batch->job->columns[lua_tointeger(L, -1)];
}

static _Noreturn void refuse_read(lua_State *L) {
  if (lua_type(L, 2) == LUA_TSTRING) {
    rlb_raise_fatal(L, RLB_READS, "`%s` is not in its reads", lua_tostring(L, 2));
  }
  rlb_raise_fatal(L, RLB_READS, "a field is read by its name, not by a %s", luaL_typename(L, 2));
}

// Stack: household, key. Called only for what is not in the table. Upvalue 1: name to column.
static int read_missing(lua_State *L) {
  const batch *batch = rlb_self(L)->batch;
  // A rule may have kept the table of an earlier batch, whose columns are gone.
  bool is_current = batch != NULL && lua_topointer(L, 1) == batch->household;
  const rlb_column *column = is_current ? column_at(L, batch, 2) : NULL;
  if (column == NULL) refuse_read(L);
  if (!is_known(column, batch->job->first_row + batch->row)) rlb_raise_unknown(L);
  lua_pushnil(L);  // the function itself took it out
  return 1;
}

static int refuse_write(lua_State *L) {
  rlb_raise_fatal(L, RLB_READS, "a rule adds nothing to what it reads: use a local");
}

static int refuse_length(lua_State *L) {
  rlb_raise_fatal(L, RLB_READS, "what a rule reads is not a list");
}

bool rlb_has_unknown_read(lua_State *L, int index) {
  const batch *batch = rlb_self(L)->batch;
  if (batch == NULL || lua_topointer(L, index) != batch->household) return false;
  for (int32_t column = 0; column < batch->job->column_count; column += 1) {
    int64_t row = batch->job->first_row + batch->row;
    if (!is_known(&batch->job->columns[column], row)) return true;
  }
  return false;
}

// Filling ---------------------------------------------------------------------------------------

static void push_number(lua_State *L, const rlb_column *column, int64_t row) {
  double value = column->numbers[row];
  if (column->integral && value >= -MOST_WHOLE && value <= MOST_WHOLE && value == floor(value)) {
    lua_pushinteger(L, (lua_Integer)value);
  } else {
    lua_pushnumber(L, column->divisor == 1 ? value : value / column->divisor);
  }
}

static void push_dictionary_text(lua_State *L, const rlb_dictionary *dictionary, int32_t code) {
  uint32_t start = code == 0 ? 0 : dictionary->ends[code - 1];
  lua_pushlstring(L, (const char *)dictionary->bytes + start, dictionary->ends[code] - start);
}

// A text is made once a batch, on the first row that has it.
static void push_text(lua_State *L, const rlb_column *column, int slot, int32_t code) {
  if (lua_rawgeti(L, slot, (lua_Integer)code + 1) != LUA_TNIL) return;
  lua_pop(L, 1);
  push_dictionary_text(L, &column->dictionary, code);
  lua_pushvalue(L, -1);
  lua_rawseti(L, slot, (lua_Integer)code + 1);
}

static void push_code(lua_State *L, const rlb_column *column, int slot, int32_t code) {
  if (code < 0 || code >= column->dictionary.count) {
    rlb_raise_fatal(L, RLB_VALUE, "a column holds a code that is not in its dictionary");
  }
  push_text(L, column, slot, code);
}

// A new list each time: the function may change the one it got.
static void push_set(lua_State *L, const rlb_column *column, int slot, int64_t row) {
  const uint64_t *words = column->words + row * column->set_words;
  lua_Integer count = 0;
  lua_createtable(L, __builtin_popcountll(words[0]), 0);
  for (int32_t word = 0; word < column->set_words; word += 1) {
    for (uint64_t rest = words[word]; rest != 0; rest &= rest - 1) {
      int32_t code = word * 64 + __builtin_ctzll(rest);
      if (code >= column->dictionary.count) break;
      push_text(L, column, slot, code);
      lua_rawseti(L, -2, ++count);
    }
  }
}

static void push_read(lua_State *L, const rlb_column *column, int slot, int64_t row) {
  if (!is_known(column, row)) {
    lua_pushnil(L);
    return;
  }
  switch (column->kind) {
    case RLB_NUMBERS: push_number(L, column, row); break;
    case RLB_BOOLEANS: lua_pushboolean(L, has_bit(column->words, row)); break;
    case RLB_STRINGS: push_code(L, column, slot, column->codes[row]); break;
    case RLB_SETS: push_set(L, column, slot, row); break;
  }
}

static void fill(lua_State *L, const batch *batch) {
  int64_t row = batch->job->first_row + batch->row;
  for (int32_t index = 0; index < batch->job->column_count; index += 1) {
    int slot = SLOT_COLUMNS + 2 * index;
    lua_pushvalue(L, slot);
    push_read(L, &batch->job->columns[index], slot + 1, row);
    lua_rawset(L, SLOT_HOUSEHOLD);
  }
}

// Results ---------------------------------------------------------------------------------------

static bool refuse_result(batch *batch, const char *reason) {
  rlb_set_report(batch->state, RLB_RESULT, "the result is %s", reason);
  return false;
}

static bool refuse_kind(lua_State *L, batch *batch, const char *wanted) {
  rlb_set_report(batch->state, RLB_RESULT, "the result is a %s, not %s", luaL_typename(L, -1),
                 wanted);
  return false;
}

// Integers beyond 2^53 are not numbers that a Double can hold.
static bool read_number(lua_State *L, batch *batch, double *value) {
  if (lua_type(L, -1) != LUA_TNUMBER) return refuse_kind(L, batch, "a number");
  *value = lua_tonumber(L, -1);
  if (isnan(*value)) return refuse_result(batch, "not a number: was something divided by zero?");
  if (isinf(*value)) return refuse_result(batch, "infinite: was something divided by zero?");
  if (lua_isinteger(L, -1) && fabs(*value) > MOST_WHOLE) return refuse_result(batch, "too large");
  return true;
}

static bool store_number(lua_State *L, batch *batch) {
  const rlb_job *job = batch->job;
  double value;
  if (!read_number(L, batch, &value)) return false;
  if (job->kind == RLB_RESULT_SCALED) value = round(value * job->scale);
  if (job->kind == RLB_RESULT_WHOLE && value != floor(value)) {
    return refuse_result(batch, "not a whole number");
  }
  if (job->kind != RLB_RESULT_NUMBER && !(fabs(value) <= MOST_WHOLE)) {
    return refuse_result(batch, "too large");
  }
  job->numbers[batch->row] = value + 0.0;  // never minus zero
  return true;
}

static bool store_boolean(lua_State *L, batch *batch) {
  if (!lua_isboolean(L, -1)) return refuse_kind(L, batch, "true or false");
  uint64_t bit = (uint64_t)lua_toboolean(L, -1) << (batch->row % 64);
  batch->job->words[batch->row / 64] |= bit;
  return true;
}

// The code of the text on top of the stack, or -1 with a report.
static lua_Integer choice_code(lua_State *L, batch *batch) {
  if (lua_type(L, -1) != LUA_TSTRING) {
    refuse_kind(L, batch, "one of the choices");
    return -1;
  }
  lua_pushvalue(L, -1);
  bool is_choice = lua_rawget(L, SLOT_CHOICES) != LUA_TNIL;
  lua_Integer code = is_choice ? lua_tointeger(L, -1) : -1;
  lua_pop(L, 1);
  if (!is_choice) {
    rlb_set_report(batch->state, RLB_RESULT, "the result \"%.80s\" is not one of the choices",
                   lua_tostring(L, -1));
  }
  return code;
}

static bool store_choice(lua_State *L, batch *batch) {
  lua_Integer code = choice_code(L, batch);
  if (code < 0) return false;
  batch->job->codes[batch->row] = (int32_t)code;
  return true;
}

static bool store_choices(lua_State *L, batch *batch) {
  const rlb_job *job = batch->job;
  if (!lua_istable(L, -1)) return refuse_kind(L, batch, "a list of choices");
  uint64_t *words = job->words + batch->row * job->set_words;
  lua_Integer length = (lua_Integer)lua_rawlen(L, -1);
  if (length > job->choices.count) return refuse_result(batch, "a longer list than the choices");
  for (lua_Integer item = 1; item <= length; item += 1) {
    lua_rawgeti(L, -1, item);
    lua_Integer code = choice_code(L, batch);
    lua_pop(L, 1);
    if (code < 0) {
      memset(words, 0, (size_t)job->set_words * sizeof *words);
      return false;
    }
    words[code / 64] |= (uint64_t)1 << (code % 64);
  }
  return true;
}

// Stores the value on top of the stack; false with a report when it is not of the right kind.
static bool store_result(lua_State *L, batch *batch) {
  bool is_stored = false;
  if (lua_isnil(L, -1)) return true;  // unknown
  switch (batch->job->kind) {
    case RLB_RESULT_NUMBER: case RLB_RESULT_SCALED: case RLB_RESULT_WHOLE:
      is_stored = store_number(L, batch);
      break;
    case RLB_RESULT_BOOLEAN: is_stored = store_boolean(L, batch); break;
    case RLB_RESULT_CHOICE: is_stored = store_choice(L, batch); break;
    case RLB_RESULT_CHOICES: is_stored = store_choices(L, batch); break;
  }
  if (is_stored) batch->job->known[batch->row / 64] |= (uint64_t)1 << (batch->row % 64);
  return is_stored;
}

// Running ---------------------------------------------------------------------------------------

static void begin_row(rlb_state *state) {
  rlb_begin(state, state->limits.call_instructions, state->limits.call_allocation_bytes);
}

// The code of a row whose call did not end well; the report says why.
static rlb_code failed_code(lua_State *L, rlb_state *state, int status) {
  (void)L;
  if (state->fatal != RLB_OK) return state->fatal;
  if (status == LUA_ERRMEM) {
    rlb_set_report(state, RLB_MEMORY, "the machine has no more memory");
    return RLB_MEMORY;
  }
  if (status == LUA_ERRERR) {
    rlb_set_report(state, RLB_RUNTIME, "functions call each other too deeply");
  }
  return RLB_RUNTIME;
}

static void run_row(lua_State *L, batch *batch) {
  rlb_state *state = batch->state;
  begin_row(state);
  fill(L, batch);
  state->allocated = 0;
  // Set anew for each row, so that what a row may do does not depend on the rows before it.
  if (!batch->traits.runs_straight) rlb_count_steps(state, true);
  lua_pushvalue(L, SLOT_FUNCTION);
  lua_pushvalue(L, SLOT_HOUSEHOLD);
  int status = lua_pcall(L, 1, 1, SLOT_HANDLER);
  rlb_code code = RLB_OK;
  if (status != LUA_OK) {
    bool is_unknown = state->fatal == RLB_OK && rlb_is_unknown(L, -1);
    if (!is_unknown) code = failed_code(L, state, status);
  } else if (!store_result(L, batch)) {
    code = RLB_RESULT;
  }
  lua_pop(L, 1);
  // What a clock decides is no property of the row: it ends the batch.
  if (code == RLB_TIME) rlb_raise_again(L);
  if (code != RLB_OK && !keep_failure(batch, code)) {
    batch->is_running = false;
    rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to keep the failures");
  }
}

static void push_household(lua_State *L, const batch *batch) {
  const rlb_job *job = batch->job;
  lua_createtable(L, 0, job->column_count);
  lua_createtable(L, 0, 4);
  lua_createtable(L, 0, job->column_count);
  for (int32_t index = 0; index < job->column_count; index += 1) {
    lua_pushlstring(L, job->columns[index].name, job->columns[index].name_length);
    lua_pushinteger(L, index);
    lua_rawset(L, -3);
  }
  lua_pushcclosure(L, read_missing, 1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, refuse_length);
  lua_setfield(L, -2, "__len");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
}

static void push_choices(lua_State *L, const rlb_dictionary *choices) {
  lua_createtable(L, 0, choices->count);
  for (int32_t code = 0; code < choices->count; code += 1) {
    push_dictionary_text(L, choices, code);
    lua_pushinteger(L, code);
    lua_rawset(L, -3);
  }
}

static void note_place(lua_State *L, batch *batch) {
  lua_Debug info;
  lua_pushvalue(L, SLOT_FUNCTION);
  lua_getinfo(L, ">S", &info);
  if (info.source[0] != '@') return;
  size_t length = strlen(info.source + 1);
  batch->line = info.linedefined;
  batch->file_length = length < RLB_FILE_BYTES ? length : RLB_FILE_BYTES;
  memcpy(batch->file, info.source + 1, batch->file_length);
}

static void set_up(lua_State *L, batch *batch) {
  const rlb_job *job = batch->job;
  luaL_checkstack(L, SLOT_COLUMNS + 2 * job->column_count + SLOTS_SPARE, "too many reads");
  lua_pushcfunction(L, rlb_handle_message);
  rlb_push_function(L, job->function);
  note_place(L, batch);
  batch->traits = rlb_traits_of(L);
  push_household(L, batch);
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

static void take_digest(lua_State *L, batch *batch) {
  if (batch->is_digested || batch->traits.stores_nothing) return;
  batch->digest = rlb_digest(L, SLOT_FUNCTION);
  batch->is_digested = true;
}

static void check_digest(lua_State *L, batch *batch) {
  rlb_state *state = batch->state;
  if (!batch->is_digested || rlb_digest(L, SLOT_FUNCTION) == batch->digest) return;
  rlb_set_report(state, RLB_STATEFUL, "the function keeps something from one row to the next");
  rlb_place_report_at(state, batch->file, batch->file_length, batch->line);
  state->fatal = RLB_STATEFUL;
  rlb_raise_again(L);
}

static int run_rows(lua_State *L) {
  batch *batch = lua_touserdata(L, 1);
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
static rlb_code run_batch(rlb_state *state, batch *batch) {
  for (;;) {
    begin_batch(state);
    rlb_code code = rlb_protect(state, run_rows, batch);
    if (code == RLB_OK || code == RLB_TIME || !batch->is_running) return code;
    if (!keep_failure(batch, code)) return code;
    batch->row += 1;
  }
}

rlb_code rlb_compute(rlb_state *state, const rlb_job *job) {
  rlb_code code = rlb_enter(state, RLB_PHASE_SEALED, RLB_PHASE_SEALED);
  if (code != RLB_OK) return code;
  batch batch = {.state = state, .job = job};
  state->failures.length = state->failure_text.length = 0;
  state->batch = &batch;
  code = run_batch(state, &batch);
  state->batch = NULL;
  return code;
}
