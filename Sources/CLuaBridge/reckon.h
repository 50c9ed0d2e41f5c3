// Functions that only reckon, run without Lua.
//
// Most functions of a pack take fields, count with them, compare them, and look something up in a list of weights. For these
// a call of Lua costs more than what they do. So the instructions of the copy that takes fields as arguments (direct.c) are
// followed here, step by step, with Lua's own arithmetic: a row then costs what its steps cost. Whatever is not plain
// reckoning on this row - another kind of value, a number that Lua would turn into another one, more steps than are looked
// at together - is left to Lua: only what needs no message, no memory and no count of steps is answered here.
#ifndef RLB_RECKON_H
#define RLB_RECKON_H

#include "direct.h"
#include "dump.h"

typedef enum rlb_cell_kind {
  CELL_NIL,  // the first two are what Lua takes for false
  CELL_FALSE,
  CELL_TRUE,
  CELL_INTEGER,
  CELL_FLOAT,
  CELL_TEXT,   // `extent` bytes
  CELL_LIST,   // texts of the dictionary of argument `extent`, a bit for each
  CELL_TABLE,  // the table of the plan with this number
  CELL_CALLED  // an `rlb_called`
} rlb_cell_kind;

typedef struct rlb_cell {
  uint32_t kind;
  uint32_t extent;
  union {
    lua_Integer integer;
    lua_Number number;
    const char *text;
    uint64_t items;
  };
} rlb_cell;

// Functions of the library that are followed. None of them has work of its own to count.
typedef enum rlb_called {
  CALLED_MAX, CALLED_MIN, CALLED_FLOOR, CALLED_CEIL, CALLED_ABS, CALLED_IPAIRS,
  CALLED_NEXT_ITEM  // what goes through a list for `ipairs`
} rlb_called;

// What a step does with cells `a`, `b` and `c`; `x` is how far it jumps, or which way.
typedef enum rlb_doing {
  DO_GIVE_UP,  // is left to Lua
  DO_NOTHING,
  DO_MOVE, DO_MOVE_AND_SKIP,
  DO_CLEAR,  // cells a to b
  DO_ADD, DO_SUBTRACT, DO_MULTIPLY, DO_MODULO, DO_POWER, DO_DIVIDE, DO_DIVIDE_DOWN,
  DO_NEGATE, DO_NOT, DO_LENGTH,
  DO_JUMP,
  DO_EQUAL, DO_LESS, DO_AT_MOST,  // the next step is skipped unless it is as `x` says
  DO_TEST, DO_TEST_AND_MOVE,
  DO_LOOK_UP,  // in table b, what c says
  DO_TAKE,     // x is what table c holds under the name asked for, if b is that table
  DO_CALL,     // a with b - 1 arguments, all there are for 0; c - 1 results
  DO_RETURN_CALL,
  DO_RETURN,
  DO_RETURN_NOTHING,
  DO_NEXT_ITEM,
  DO_LOOP
} rlb_doing;

typedef struct rlb_step {
  uint8_t doing, a, b, c;
  int32_t x;
} rlb_step;

// What a table of the plan holds under texts and whole numbers, entries `first ..< first + count`.
typedef struct rlb_known_table {
  uint32_t first, count;
  bool is_whole;  // it holds nothing else
} rlb_known_table;

typedef struct rlb_entry {
  rlb_cell key, value;
} rlb_entry;

enum { RLB_MOST_CELLS = 256, RLB_MOST_TABLES = 16 };

// What is followed. Its texts are Lua's, which keeps them as long as the plan.
typedef struct rlb_plan {
  uint32_t step_count;
  rlb_known_table tables[RLB_MOST_TABLES];
  rlb_cell *cells;  // first the registers, the fields among them, then what is constant
  rlb_entry *entries;
  rlb_step *steps;
} rlb_plan;

// plan.c: pushes the plan of a copy, a userdata, or nil where there can be none. The copy's upvalues are those of the
// function at `function`.
void rlb_push_plan(lua_State *L, int function, const rlb_dump *dump, const rlb_listing *listing);

// reckon.c: follows the steps; NULL when Lua must be asked. `columns`: the fields by argument, of which the cells are filled.
const rlb_cell *rlb_follow(rlb_plan *plan, const rlb_column *const *columns);

#endif
