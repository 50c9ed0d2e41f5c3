// What the C files of the bridge share. The public header is Lua-free; this one is not.
#ifndef RLB_BRIDGE_H
#define RLB_BRIDGE_H

// Lua's own arithmetic never fuses a multiply and an add; neither may the bridge.
#pragma STDC FP_CONTRACT OFF

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <string.h>

#include "CLuaBridge.h"

enum {
  RLB_MET_TEXTS = 512,  // a power of two
  RLB_ARENA_LISTS = 41,
  RLB_GRAIN = 16,
  RLB_FINE_BYTES = 512,  // up to here the arena has a list for each number of grains, then for each power of two
  RLB_MESSAGE_BYTES = 200,
  RLB_FILE_BYTES = 512,
  RLB_HOOK_PERIOD = 1000,
  RLB_SEARCHED_FRAMES = 200
};

typedef enum rlb_phase {
  RLB_PHASE_SETUP,    // preludes may be installed
  RLB_PHASE_LOADING,  // pack files run; the words of the language are locked
  RLB_PHASE_SEALED,   // functions are computed; nothing may change
  RLB_PHASE_DEAD
} rlb_phase;

// An error without pointers into Lua: its texts stay when Lua's stack is gone.
typedef struct rlb_report {
  rlb_code code;
  int32_t line;
  size_t message_length;
  size_t file_length;
  char message[RLB_MESSAGE_BYTES];
  char file[RLB_FILE_BYTES];
} rlb_report;

// A block outside Lua that only grows; freed with the state.
typedef struct rlb_block {
  void *bytes;
  size_t length;
  size_t capacity;
} rlb_block;

// Numbers of things by their hash: open addressing, never full.
typedef struct rlb_index {
  uint32_t *slots;  // 0 for none, else a number and 1
  size_t capacity;  // a power of two
} rlb_index;

// What was copied out of Lua, each text and each table once; freed with the state.
typedef struct rlb_copies {
  rlb_block bytes;
  rlb_block texts;        // rlb_span
  rlb_block text_hashes;  // uint64_t
  rlb_index text_index;
  rlb_block values;       // rlb_value
  rlb_block tables;       // rlb_table
  rlb_block table_facts;  // rlb_table_facts
  rlb_index table_index;
  rlb_block functions;    // rlb_function
  rlb_block declarations; // rlb_value, of the last call
  rlb_block pending;      // rlb_value: what was copied of the tables that are not finished

  // Where the tables of this call stand in Lua: those met again need not be looked at again.
  struct rlb_met *met;
  size_t met_capacity;
  size_t met_count;
  uint32_t call;

  // The numbers of texts that this call has met, by where they lie: a declared text stays where it is.
  struct rlb_met_text {
    const char *bytes;
    uint32_t number;
    uint32_t call;
  } met_texts[RLB_MET_TEXTS];

  // What this call has copied, counted as often as it is held.
  int64_t value_count;
  uint64_t text_bytes;
} rlb_copies;

// Where something was declared, and with which word.
typedef struct rlb_place {
  uint32_t file;  // the number of a text; RLB_NOT_COPIED where no pack code was running
  int32_t line;
  uint32_t word;  // of a block; else RLB_NOT_COPIED
} rlb_place;

// Where what Lua holds lies (arena.c).
typedef struct rlb_arena {
  char *start, *next, *end;
  void *freed[RLB_ARENA_LISTS];  // what was given back, by its size; each block begins with the next
  size_t outside;                // blocks that are the system allocator's
} rlb_arena;

struct rlb_state {
  lua_State *L;
  rlb_arena arena;
  rlb_limits limits;
  rlb_phase phase;

  // Memory: what is alive, and what was asked for since the run or call began.
  uint64_t live;
  uint64_t allocated;
  uint64_t allocation_limit;
  uint64_t row_allocation_limit;  // of one call, once the rules are sealed
  uint64_t allocation_count;
  int32_t collections;  // emergency collections that this run or call has used up
  bool collecting;      // a refusal was just given: the next request comes after a collection
  bool resting;         // garbage is not looked for: little is held yet

  // Steps: what the hook counted and what C functions were charged.
  int64_t work;
  int64_t work_limit;
  double started;  // thread time at the first hook of the run or call; 0 before it

  // What the files of the pack have used up so far, together.
  int64_t loading_work;
  uint64_t loading_allocated;
  double loading_seconds;

  // Once set, it stays until the next run or call: no pcall in Lua gets past it.
  rlb_code fatal;
  rlb_report report;

  rlb_copies copies;
  rlb_block declared_places;  // rlb_place: of what stands in the hidden list
  rlb_block places;           // rlb_place: of what the last call copied
  rlb_block failures;
  rlb_block failure_text;
  rlb_block facts;  // of each function, by reference
  struct rlb_batch *batch;
  int64_t direct_rows;    // of the last batch: answered by the copy that takes fields as arguments
  int64_t reckoned_rows;  // and by its plan, without Lua
  bool asks_lua;          // for tests: no row is reckoned
};

static inline rlb_state *rlb_self(lua_State *L) {
  return *(rlb_state **)lua_getextraspace(L);
}

// state.c ---------------------------------------------------------------------------------------

// Checks that `state` is in one of the phases `first ... last` and the thread's stack suffices.
rlb_code rlb_enter(rlb_state *state, rlb_phase first, rlb_phase last);
void rlb_begin(rlb_state *state, int64_t work_limit, uint64_t allocation_limit);
void rlb_count_steps(rlb_state *state, bool on);
// What a protected call that ended with `status` means; completes the report.
rlb_code rlb_code_of(rlb_state *state, int status);
// Runs `function(argument)` under a protected call; on failure the report says what happened.
rlb_code rlb_protect(rlb_state *state, lua_CFunction function, void *argument);
// Makes room in `block` for `length` bytes more; false when there is no memory.
bool rlb_widen(rlb_state *state, rlb_block *block, size_t length);
// Grows `block` by `length` bytes and returns where they start, or NULL.
static inline void *rlb_append(rlb_state *state, rlb_block *block, size_t length) {
  bool has_room = block->bytes != NULL && length <= block->capacity - block->length;
  if (!has_room && !rlb_widen(state, block, length)) return NULL;
  void *start = (char *)block->bytes + block->length;
  block->length += length;
  return start;
}
// A block of zeros outside Lua, or NULL.
void *rlb_zeros(rlb_state *state, size_t count, size_t size);

// memory.c --------------------------------------------------------------------------------------

void *rlb_allocate(void *state, void *block, size_t old_size, size_t new_size);

// arena.c ---------------------------------------------------------------------------------------

void rlb_open_arena(rlb_arena *arena);
// A block for `size` bytes, from 1 to RLB_FINE_BYTES, where there is one in the piece; else NULL.
static inline void *rlb_take_fine(rlb_arena *arena, size_t size) {
  size_t list = (size - 1) / RLB_GRAIN, bytes = (list + 1) * RLB_GRAIN;
  void *block = arena->freed[list];
  if (block != NULL) {
    memcpy(arena->freed + list, block, sizeof block);
    return block;
  }
  if (bytes > (size_t)(arena->end - arena->next)) return NULL;
  block = arena->next;
  arena->next += bytes;
  return block;
}
// Moves `block`, NULL for none, to where `new_size` bytes have room, or NULL where there is no memory: then it stays.
void *rlb_resize(rlb_arena *arena, void *block, size_t old_size, size_t new_size);
void rlb_give_back(rlb_arena *arena, void *block, size_t size);
// Whether nothing lies outside: then closing the arena gives everything back.
bool rlb_holds_all(const rlb_arena *arena);
void rlb_close_arena(rlb_arena *arena);

// report.c --------------------------------------------------------------------------------------

void rlb_set_report(rlb_state *state, rlb_code code, const char *format, ...)
  __attribute__((format(printf, 3, 4)));
// Puts the file and line of the nearest frame of pack code into the report.
void rlb_place_report(rlb_state *state);
void rlb_place_report_at(rlb_state *state, const char *file, size_t length, int line);
int rlb_handle_message(lua_State *L);
// Finds the nearest frame of pack code; false when there is none.
bool rlb_find_pack_frame(lua_State *L, lua_Debug *frame);
// After a load that failed: the message on top of the stack, split into line and text. Final.
void rlb_report_syntax(rlb_state *state, const char *name);

// limits.c --------------------------------------------------------------------------------------

// Ends the run or call for good: code in Lua cannot catch it.
_Noreturn void rlb_raise_fatal(lua_State *L, rlb_code code, const char *format, ...)
  __attribute__((format(printf, 3, 4)));
_Noreturn void rlb_raise_again(lua_State *L);
// Says "this needs a value that is not known": code in Lua cannot catch it either.
_Noreturn void rlb_raise_unknown(lua_State *L);
bool rlb_is_unknown(lua_State *L, int index);
// Counts work that the hook cannot see, in steps.
void rlb_charge(lua_State *L, uint64_t steps);
// The clock of this thread's own work, in seconds: a busy machine does not make a rule slow.
double rlb_thread_seconds(void);
void rlb_count_hook(lua_State *L, lua_Debug *frame);
// Lets garbage lie as long as little is held: most packs are read before there is enough to look for.
void rlb_rest(rlb_state *state);
void rlb_stop_resting(rlb_state *state);

// sandbox.c -------------------------------------------------------------------------------------

// Hidden tables, kept in the registry under the address of these names.
extern const char rlb_words_key, rlb_environment_key, rlb_host_key, rlb_prelude_key;
extern const char rlb_declared_key, rlb_functions_key, rlb_copies_key, rlb_files_key;

void rlb_push_hidden(lua_State *L, const char *key);
int rlb_build_sandbox(lua_State *L);
int rlb_lock_words(lua_State *L);
void rlb_freeze_environment(lua_State *L);

// host.c ----------------------------------------------------------------------------------------

void rlb_build_host(lua_State *L);
int rlb_include(lua_State *L);

// declarations.c --------------------------------------------------------------------------------

// Finds the nearest frame of pack code, with its file and line.
bool rlb_find_caller(lua_State *L, lua_Debug *frame);
// declare(value)
int rlb_declare(lua_State *L);
// block(word, nothing) -> the function of a word that opens a block: `word "name" { ... }`, or `word { ... }`
int rlb_block_word(lua_State *L);

// library_numbers.c: a text is no number ----------------------------------------------------------

// Arguments of a library function that are numbers: bit n - 1 stands for the n-th.
typedef struct rlb_numbers {
  const char *name;
  uint32_t arguments;
} rlb_numbers;

extern const rlb_numbers rlb_string_numbers[], rlb_table_numbers[], rlb_math_numbers[];

// Makes these functions of the table on top refuse a text where a number belongs.
void rlb_take_numbers(lua_State *L, const rlb_numbers *functions);
// Raises where argument `index` is a text: Lua would take "3" for 3.
void rlb_refuse_text(lua_State *L, int index);

// library_*.c: the functions that replace Lua's own ---------------------------------------------

extern const luaL_Reg rlb_base_functions[];
extern const luaL_Reg rlb_string_functions[];
extern const luaL_Reg rlb_pattern_functions[];
extern const luaL_Reg rlb_table_functions[];
int rlb_string_format(lua_State *L);  // upvalue: Lua's own string.format
int rlb_table_sort(lua_State *L);     // upvalue: Lua's own table.sort
int rlb_tonumber(lua_State *L);       // upvalue: Lua's own tonumber
// Pushes the text of the value at `index`, never an address.
const char *rlb_push_text(lua_State *L, int index, size_t *length);

// loading.c -------------------------------------------------------------------------------------

// Leaves set-up, if it has not been left: the words of the language are locked.
rlb_code rlb_begin_loading(rlb_state *state);

// copies.c --------------------------------------------------------------------------------------

// What a table holds, all that hangs from it counted as often as it is held.
typedef struct rlb_table_facts {
  uint64_t hash;
  int64_t value_count;
  uint64_t text_bytes;
  int32_t height;  // of a table that holds no other: 1
} rlb_table_facts;

static const uint32_t RLB_NOT_COPIED = UINT32_MAX;

// Forgets what the last call declared; texts and tables stay.
void rlb_begin_copies(rlb_copies *copies);
void rlb_free_copies(rlb_copies *copies);
// The number of a text; RLB_NOT_COPIED when there is no memory.
uint32_t rlb_copy_text(rlb_state *state, const char *bytes, size_t length);
// Whether text `number` is `text`.
bool rlb_is_text(const rlb_state *state, uint32_t number, const char *text);
static inline size_t rlb_length_of_text(const rlb_state *state, uint32_t number) {
  return ((const rlb_span *)state->copies.texts.bytes)[number].length;
}
// As `rlb_copy_text`, for a text that stays where it is until this call ends: names and words come again and again, and Lua
// keeps each short text once, so that most are known by where they lie.
static inline uint32_t rlb_copy_met_text(rlb_state *state, const char *bytes, size_t length) {
  struct rlb_met_text *met = state->copies.met_texts + (((uintptr_t)bytes >> 3) & (RLB_MET_TEXTS - 1));
  if (met->bytes == bytes && met->call == state->copies.call) return met->number;
  uint32_t number = rlb_copy_text(state, bytes, length);
  if (number != RLB_NOT_COPIED) *met = (struct rlb_met_text){bytes, number, state->copies.call};
  return number;
}
// The number of a table that holds these values, with its facts, of which the hash is found here; `first` of `table` is not
// looked at. RLB_NOT_COPIED when there is no memory.
uint32_t rlb_copy_table(rlb_state *state, const rlb_table *table, const rlb_value *values, rlb_table_facts *facts);
static inline const rlb_table_facts *rlb_facts_of(const rlb_state *state, uint32_t table) {
  return (const rlb_table_facts *)state->copies.table_facts.bytes + table;
}
// The number of the table that this call copied from `table`; RLB_NOT_COPIED when it copied none.
uint32_t rlb_met_table(const rlb_state *state, const void *table);
// Takes note of it; false when there is no memory.
bool rlb_meet_table(rlb_state *state, const void *table, uint32_t number);
rlb_copied rlb_all_copied(const rlb_state *state);

// values_in.c -----------------------------------------------------------------------------------

void rlb_push_function(lua_State *L, int32_t reference);

// bytecode.c ------------------------------------------------------------------------------------

typedef struct rlb_traits {
  bool runs_straight;      // each instruction runs at most once, and it calls nothing
  bool stores_nothing;     // it also changes nothing that outlives the call
  bool runs_forward;       // each instruction runs at most once, whatever it calls
  bool stores_in_nothing;  // it changes no table and no name itself, whatever it calls
  bool reads_fields_only;  // it does nothing with its first argument but take fields out of it
  bool sets_no_upvalue;    // neither it nor a function inside it sets a name from outside
} rlb_traits;

// What can be said of the function on top of the stack from its code; false when in doubt.
rlb_traits rlb_traits_of(lua_State *L);

// frozen.c --------------------------------------------------------------------------------------

// Replaces the table on top by an empty one that reads it and refuses every change.
void rlb_lock(lua_State *L, lua_CFunction refuse);
// Pushes what the table at `index` holds: the table itself, or what a locked one reads.
void rlb_push_contents(lua_State *L, int index);
// Locks every table that rules can reach, in place: what was made while files were read is constant.
void rlb_freeze_rules(lua_State *L);

// calls.c ---------------------------------------------------------------------------------------

typedef struct rlb_calls {
  bool stay_in_library;   // it can reach no function in Lua, itself neither
  bool change_no_table;   // nor one of the library that changes what it is given
} rlb_calls;

// What the function on top of the stack can call.
rlb_calls rlb_calls_of(lua_State *L);

// What is looked for once of a function and stays true.
typedef struct rlb_facts {
  bool is_known;
  bool keeps_nothing;  // it can reach nothing that could keep something from one row to the next
  bool has_no_copy;    // none can be made that takes fields as arguments
  rlb_traits traits;
  rlb_calls calls;
} rlb_facts;

// shortcuts.c -----------------------------------------------------------------------------------

// Lets the declared functions read locked tables directly where they cannot change them. Once, after freezing.
void rlb_take_shortcuts(lua_State *L);

// reach.c ---------------------------------------------------------------------------------------

typedef struct rlb_walk {
  int seen;  // the set, and the list of what is in it
  lua_Integer count;
} rlb_walk;

rlb_walk rlb_begin_walk(lua_State *L);
// Adds the value on top of the stack, unless it was seen or holds nothing; pops it.
void rlb_walk_to(lua_State *L, rlb_walk *walk);
void rlb_walk_into_table(lua_State *L, int table, rlb_walk *walk);
// The globals of the pack stand among the words, behind the metatable of its environment.
void rlb_walk_behind_environment(lua_State *L, int table, rlb_walk *walk);
bool rlb_is_prelude(lua_State *L, int function);

// kept.c ----------------------------------------------------------------------------------------

// Pushes the list of all that the function at `function` could use to keep something from one row
// to the next, with what is there now.
void rlb_push_watch(lua_State *L, int function);
// Whether something on the list at `watch` changed; it is put back as it was.
bool rlb_restore_watched(lua_State *L, int watch);
// library_*.c: whether the function is an iterator, which keeps where it is.
bool rlb_is_pairs_iterator(lua_CFunction function);
bool rlb_is_match_iterator(lua_CFunction function);

// rows.c ---------------------------------------------------------------------------------------

// Whether the table at `index` is the one that a row is shown in and a read of it is unknown.
bool rlb_has_unknown_read(lua_State *L, int index);

#endif
