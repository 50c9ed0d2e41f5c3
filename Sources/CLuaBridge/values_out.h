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

// Makes room on Lua's stack for copying values: before the first.
void rlb_make_room(lua_State *L);
// Copies the value at `index`, above 0, and counts it.
rlb_value rlb_copy_value(lua_State *L, int index, const rlb_step *step);
// Says which limit a value goes over, of whose text these are the bytes.
_Noreturn void rlb_refuse_count(lua_State *L, const rlb_step *step, size_t bytes);
// Counts a value that was copied before. Everything is counted as often as it is held, though it is copied once: what comes
// after may look at it as often.
static inline void rlb_count(lua_State *L, const rlb_step *step, rlb_value value) {
  rlb_state *state = rlb_self(L);
  rlb_copies *copies = &state->copies;
  size_t bytes = value.kind == RLB_STRING ? rlb_length_of_text(state, (uint32_t)value.a) : 0;
  if (bytes > state->limits.text_bytes || bytes > state->limits.live_bytes - copies->text_bytes ||
      copies->value_count >= state->limits.copied_values) {
    rlb_refuse_count(L, step, bytes);
  }
  copies->text_bytes += bytes;
  copies->value_count += 1;
}
rlb_beginning rlb_begin_table(lua_State *L, const rlb_step *step);
// The value of the table that holds `values`, which are counted. `height`: that of the table.
rlb_value rlb_finish_table(lua_State *L, const rlb_beginning *beginning, const rlb_table *table, const rlb_value *values, int32_t height);
// The height of a table that holds `value` and else would have `height`.
int32_t rlb_height_over(const rlb_state *state, rlb_value value, int32_t height);

#endif
