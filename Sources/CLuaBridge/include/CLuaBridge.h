// The bridge to Lua 5.4, as Swift sees it.
//
// Nothing here names a Lua type, so that Swift cannot call a function that raises: a Lua error
// is a longjmp, and a longjmp across a Swift frame is undefined behaviour. Each function below
// does its Lua work inside one protected call and returns a code.
//
// A state belongs to one thread at a time.
#ifndef RLB_CLUABRIDGE_H
#define RLB_CLUABRIDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rlb_state rlb_state;

/// How a call ended. Everything but `RLB_OK` is described by `rlb_last_error`.
typedef enum rlb_code {
  RLB_OK = 0,
  RLB_SYNTAX,        ///< the text is not Lua, or is not text
  RLB_RUNTIME,       ///< the code raised an error
  RLB_INSTRUCTIONS,  ///< the code ran for more steps than allowed
  RLB_TIME,          ///< the safety net in seconds was reached
  RLB_MEMORY,        ///< the code needed more memory than allowed, or the machine had no more
  RLB_NESTING,       ///< a value is nested too deeply, or contains itself, or is too large
  RLB_ENCODING,      ///< a text is not UTF-8 (found by Swift, never returned by C)
  RLB_VALUE,         ///< a value cannot leave Lua
  RLB_RESULT,        ///< a function gave back something that is not of the kind asked for
  RLB_READS,         ///< a function touched a field that it does not declare
  RLB_STATEFUL,      ///< a function keeps something from one row to the next
  RLB_ORDER,         ///< the call does not belong to the phase that the state is in
  RLB_STACK,         ///< the thread has too small a stack
  RLB_FUNCTION,      ///< the function is not one of this state
  RLB_DISCARDED      ///< an earlier failure left the state unusable
} rlb_code;

/// What a state may use. Every figure is a hard limit.
typedef struct rlb_limits {
  int64_t load_instructions;
  int64_t call_instructions;
  uint64_t live_bytes;
  uint64_t block_bytes;
  uint64_t load_allocation_bytes;
  uint64_t call_allocation_bytes;
  uint64_t source_bytes;
  uint64_t text_bytes;
  int64_t copied_values;
  int32_t nesting;
  double seconds;              ///< of this thread's time; 0 switches the net off
  double row_seconds;          ///< what each row of a batch adds to its `seconds`, on average
  uint64_t refused_allocation; ///< for tests: the n-th allocation fails; 0 for never
  bool refuses_once;           ///< for tests: only the n-th fails, not those after it
} rlb_limits;

/// The last failure of a state. The pointers live until the next call on that state.
typedef struct rlb_error {
  rlb_code code;
  int32_t line;  ///< 0 when no line is known
  const char *message;
  size_t message_length;
  const char *file;  ///< empty when no file is known
  size_t file_length;
} rlb_error;

/// Opens a state with the sandbox in it. `*state` is NULL unless `RLB_OK` is returned.
rlb_code rlb_open(const rlb_limits *limits, rlb_state **state);
void rlb_close(rlb_state *state);
rlb_error rlb_last_error(const rlb_state *state);

uint64_t rlb_live_bytes(const rlb_state *state);
uint64_t rlb_allocation_count(const rlb_state *state);

/// Runs a trusted set-up chunk with the pack's environment and the `host` table as arguments.
rlb_code rlb_install(rlb_state *state, const char *source, size_t length, const char *name);
/// Runs a pack file in the pack's environment.
rlb_code rlb_run(rlb_state *state, const char *source, size_t length, const char *name);

/// Compiles a file that others may take in, under its name; it runs when one of them does.
rlb_code rlb_add_file(rlb_state *state, const char *source, size_t length, const char *name);

// Values --------------------------------------------------------------------------------------

typedef enum rlb_kind {
  RLB_NONE = 0,
  RLB_BOOLEAN,   ///< `a` is 0 or 1
  RLB_INTEGER,   ///< `a`
  RLB_NUMBER,    ///< `number`
  RLB_STRING,    ///< `a` is the offset of its bytes in the text, `b` their count
  RLB_TABLE,     ///< `a` items follow, then `b` times a string node (key) and a value
  RLB_CLOSURE    ///< `a` is the reference, `b` the line; a string node (file) follows
} rlb_kind;

/// One step of a tape: a tree of values written in order, depth first.
typedef struct rlb_node {
  rlb_kind kind;
  double number;
  int64_t a;
  int64_t b;
} rlb_node;

typedef struct rlb_tape {
  const rlb_node *nodes;
  size_t count;
  const uint8_t *text;
  size_t text_length;
} rlb_tape;

/// A value that was copied out.
typedef struct rlb_value {
  int64_t kind;  ///< an `rlb_kind`
  /// Booleans and whole numbers themselves, the bits of other numbers, the number of a text or a table, the reference of
  /// a function.
  int64_t a;
} rlb_value;

typedef struct rlb_span {
  size_t start;
  size_t length;
} rlb_span;

/// `items` values from `first` on, then `entries` times a text (key) and a value.
typedef struct rlb_table {
  size_t first;
  size_t items;
  size_t entries;
} rlb_table;

typedef struct rlb_function {
  size_t file;  ///< the number of a text
  int64_t line;
} rlb_function;

/// What a state has copied out so far: each text and each table once, whatever holds it. What a table holds has smaller
/// numbers than itself.
typedef struct rlb_copied {
  const uint8_t *bytes;
  const rlb_span *texts;
  size_t text_count;
  const rlb_value *values;
  const rlb_table *tables;
  size_t table_count;
  const rlb_function *functions;  ///< by reference, from 1 on
  size_t function_count;
  const rlb_value *declarations;  ///< of the last call alone
  size_t declaration_count;
} rlb_copied;

/// Copies out and forgets what was declared; `*copied` lives until the next call on the state.
rlb_code rlb_take_declarations(rlb_state *state, rlb_copied *copied);
/// Position of declaration `index` of those last taken.
rlb_error rlb_declaration_place(const rlb_state *state, size_t index);
/// Freezes the environment and replaces `host.values` by the table on the tape.
rlb_code rlb_seal(rlb_state *state, const rlb_tape *tape);

// Compute -------------------------------------------------------------------------------------

typedef enum rlb_column_kind {
  RLB_NUMBERS = 0,
  RLB_BOOLEANS,
  RLB_STRINGS,
  RLB_SETS
} rlb_column_kind;

/// Distinct texts, one after the other: text `i` is `bytes[i == 0 ? 0 : ends[i - 1] ..< ends[i]]`.
typedef struct rlb_dictionary {
  const uint8_t *bytes;
  const uint32_t *ends;
  int32_t count;
} rlb_dictionary;

/// One declared read. Bit `i % 64` of word `i / 64` of a bitmap belongs to row `i`.
typedef struct rlb_column {
  const char *name;
  size_t name_length;
  rlb_column_kind kind;
  const uint64_t *known;
  const double *numbers;
  double divisor;
  bool integral;
  const uint64_t *words;  ///< booleans: a bitmap; sets: `set_words` words a row
  int32_t set_words;
  const int32_t *codes;
  rlb_dictionary dictionary;
} rlb_column;

typedef enum rlb_result_kind {
  RLB_RESULT_NUMBER = 0,
  RLB_RESULT_SCALED,   ///< value * scale, rounded half away from zero
  RLB_RESULT_WHOLE,
  RLB_RESULT_DAY,          ///< days since 1970-01-01, of the years 1 to 9999
  RLB_RESULT_BOOLEAN,
  RLB_RESULT_CHOICE,
  RLB_RESULT_CHOICES
} rlb_result_kind;

/// A batch: one function over rows `first_row ..< first_row + row_count`.
/// The outputs are indexed from 0 for `first_row` and must come zeroed.
typedef struct rlb_job {
  int32_t function;
  const rlb_column *columns;
  int32_t column_count;
  int64_t first_row;
  int64_t row_count;
  rlb_result_kind kind;
  double scale;
  rlb_dictionary choices;
  int32_t set_words;   ///< words a row of `words` when the kind is choices
  double *numbers;
  int32_t *codes;
  uint64_t *words;
  uint64_t *known;
} rlb_job;

/// A row whose result is neither known nor unknown, but wrong.
typedef struct rlb_failure {
  int64_t row;
  rlb_error error;
} rlb_failure;

rlb_code rlb_compute(rlb_state *state, const rlb_job *job);
/// How many rows of the last batch were answered by a call without a table for the row.
int64_t rlb_direct_rows(const rlb_state *state);
/// How many rows of the last batch were answered without Lua.
int64_t rlb_reckoned_rows(const rlb_state *state);
/// For tests: whether no row is answered without Lua.
void rlb_ask_lua(rlb_state *state, bool always);
size_t rlb_failure_count(const rlb_state *state);
rlb_failure rlb_failure_at(const rlb_state *state, size_t index);

#endif
