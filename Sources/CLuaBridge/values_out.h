// What copying a value out of Lua needs of who asks for it.
#ifndef RLB_VALUES_OUT_H
#define RLB_VALUES_OUT_H

#include "bridge.h"

// The way from a declaration to the value being copied, for messages and to see a cycle.
typedef struct rlb_step {
  const struct rlb_step *parent;
  const void *table;
  const char *key;  // NULL in a list
  lua_Integer item;
  int depth;
} rlb_step;

// How far the copy was when a table began.
typedef struct rlb_beginning {
  int64_t value_count;
  uint64_t text_bytes;
} rlb_beginning;

// Copies the value at `index`, above 0, and counts it.
rlb_value rlb_copy_value(lua_State *L, int index, const rlb_step *step);
// Counts a value that was copied before. Everything is counted as often as it is held, though it is copied once: what comes
// after may look at it as often.
void rlb_count(lua_State *L, const rlb_step *step, rlb_value value);
rlb_beginning rlb_begin_table(lua_State *L, const rlb_step *step);
// The value of the table that holds `values`, which are counted. `height`: that of the table.
rlb_value rlb_finish_table(lua_State *L, const rlb_beginning *beginning, rlb_table table, const rlb_value *values, int32_t height);
// The height of a table that holds `value` and else would have `height`.
int32_t rlb_height_over(const rlb_state *state, rlb_value value, int32_t height);

#endif
