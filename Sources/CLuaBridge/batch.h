// A batch while it runs: what the files of compute share.
#ifndef RLB_BATCH_H
#define RLB_BATCH_H

#include "reckon.h"

// Where a batch keeps its things on Lua's stack.
enum {
  SLOT_HANDLER = 2,
  SLOT_FUNCTION,
  SLOT_HOUSEHOLD,  // what the row holds
  SLOT_SHOWN,      // what the function gets: the same, or a table that reads it
  SLOT_WATCH,      // what could be kept from one row to the next
  SLOT_CHOICES,
  SLOT_DIRECT,  // the copy of the function that takes fields as arguments, or nil
  SLOT_COLUMNS  // two a column: its name, and the texts of its dictionary made so far
};

// Below as many rows a copy costs more than it spares. After as many failures the function itself is asked, for each
// costs the setting up of a batch; after as many rows that its plan left to Lua, that is not asked any more.
enum { ROWS_WORTH_A_COPY = 16, MOST_DIRECT_FAILURES = 8, MOST_LEFT_TO_LUA = 8 };

// The whole numbers that a Double can hold.
#define RLB_MOST_WHOLE 0x1p53

typedef struct rlb_batch {
  rlb_state *state;
  const rlb_job *job;
  int64_t row;       // counted from 0
  bool is_running;   // false while the batch is being set up
  bool is_watched;   // the function may keep something
  bool is_counted;   // the function may run an instruction more than once
  bool shares_lists; // the function cannot change a list that it is shown: rows with the same texts get the same
  int32_t lists;     // how many are shared so far
  bool is_direct;           // there is a copy that takes fields as arguments
  bool is_called_directly;  // and it is running
  int32_t argument_count;
  int32_t arguments[RLB_MOST_ARGUMENTS];  // the columns of its arguments
  int64_t known_word;       // the rows of which all arguments are known, in this word of the bitmaps
  uint64_t known;
  int64_t row_to_ask;       // on which the copy failed
  int32_t failed_directly;  // how many such rows there were
  rlb_plan *plan;           // of that copy, NULL where there is none
  bool reckons;             // rows are reckoned by it, without Lua
  const rlb_column *fields[RLB_MOST_ARGUMENTS];  // the columns again
  int32_t left_to_lua;      // rows on which the plan gave up
  double started;    // this thread's seconds when the first row began
  rlb_traits traits;
  const void *household;
  const void *shown;
  int32_t line;
  size_t file_length;
  char file[RLB_FILE_BYTES];
} rlb_batch;

// Whether Lua gets a number of the column as a whole one.
static inline bool rlb_is_whole(const rlb_column *column, double value, lua_Integer *whole) {
  // Within 2^53 the integer is the number without its fraction, and costs less to make than `floor`.
  if (!column->integral || !(value >= -RLB_MOST_WHOLE && value <= RLB_MOST_WHOLE)) return false;
  *whole = (lua_Integer)value;
  return (double)*whole == value;
}

// failures.c: keeps the report as the failure of the current row; false when there is no memory.
bool rlb_keep_failure(rlb_batch *batch, rlb_code code);

// setup.c: puts on the stack what the slots are for.
void rlb_set_up(lua_State *L, rlb_batch *batch);

// rows.c: the table that a row is shown in.
void rlb_push_household(lua_State *L, const rlb_batch *batch);
void rlb_push_shown(lua_State *L, const rlb_batch *batch);
void rlb_fill_household(lua_State *L, rlb_batch *batch);
void rlb_push_arguments(lua_State *L, rlb_batch *batch);
void rlb_push_dictionary_text(lua_State *L, const rlb_dictionary *dictionary, int32_t code);

// results.c: stores the value on top of the stack; false with a report when it does not fit.
bool rlb_store_result(lua_State *L, rlb_batch *batch);
// The same for what a plan gave; false without a report.
bool rlb_store_cell(rlb_batch *batch, const rlb_cell *result);

// reckoned.c: whether rows of this batch can be reckoned by the plan of the function.
bool rlb_can_reckon(const rlb_batch *batch);
// Reckons the current row; false when Lua must be asked.
bool rlb_reckon_row(rlb_batch *batch);

#endif
