// Follows the plan of a function on one row.
#include "cells.h"

// Calls ------------------------------------------------------------------------------------------

// The largest, or the smallest, of the arguments: the first of those that are equal.
static bool pick(const rlb_cell *arguments, size_t count, bool largest, rlb_cell *to) {
  rlb_cell best;
  lua_Number number;
  if (count == 0 || !rlb_number_of(arguments, &number)) return false;
  best = arguments[0];
  for (size_t index = 1; index < count; index += 1) {
    const rlb_cell *other = arguments + index;
    bool is_better;
    if (!(largest ? rlb_is_less(&best, other, &is_better) : rlb_is_less(other, &best, &is_better))) return false;
    if (is_better) best = *other;
  }
  *to = best;
  return true;
}

// A number without a fraction is a whole one, where that can hold it.
static rlb_cell whole(lua_Number number) {
  bool has_room = number >= -0x1p63 && number < 0x1p63;
  return has_room ? rlb_integer_cell((lua_Integer)number) : rlb_float_cell(number);
}

static bool round_to_whole(const rlb_cell *argument, bool up, rlb_cell *to) {
  if (argument->kind == CELL_INTEGER) *to = *argument;
  else if (argument->kind == CELL_FLOAT) *to = whole(up ? ceil(argument->number) : floor(argument->number));
  else return false;
  return true;
}

static bool take_sign_off(const rlb_cell *argument, rlb_cell *to) {
  if (argument->kind == CELL_FLOAT) *to = rlb_float_cell(fabs(argument->number));
  else if (argument->kind == CELL_INTEGER && argument->integer < 0) return rlb_negate(argument, to);
  else if (argument->kind == CELL_INTEGER) *to = *argument;
  else return false;
  return true;
}

// The four values that a loop over a list starts with. The list is what is left of it.
static bool begin_items(rlb_cell *at, size_t count, int results) {
  if (count != 1 || results != 4 || at[1].kind != CELL_LIST) return false;
  at[0] = (rlb_cell){.kind = CELL_CALLED, .extent = CALLED_NEXT_ITEM};
  at[2] = rlb_integer_cell(0);
  at[3] = rlb_nil_cell();
  return true;
}

// Calls `at[0]` with the arguments after it; the result takes its place.
static bool call(rlb_cell *at, size_t count, int results) {
  if (at->kind != CELL_CALLED) return false;
  bool is_loop = at->extent == CALLED_IPAIRS;
  if (!is_loop && results != 1 && results != LUA_MULTRET) return false;
  switch (at->extent) {
    case CALLED_MAX: case CALLED_MIN: return pick(at + 1, count, at->extent == CALLED_MAX, at);
    case CALLED_FLOOR: case CALLED_CEIL: return count == 1 && round_to_whole(at + 1, at->extent == CALLED_CEIL, at);
    case CALLED_ABS: return count == 1 && take_sign_off(at + 1, at);
    case CALLED_IPAIRS: return begin_items(at, count, results);
    default: return false;
  }
}

// Tables and lists --------------------------------------------------------------------------------

static bool is_key(const rlb_cell *key, const rlb_cell *wanted) {
  if (key->kind != wanted->kind) return false;
  return key->kind == CELL_INTEGER ? key->integer == wanted->integer : rlb_is_same_text(key, wanted);
}

static bool look_up(const rlb_plan *plan, const rlb_cell *table, const rlb_cell *key, rlb_cell *to) {
  if (table->kind != CELL_TABLE || (key->kind != CELL_TEXT && key->kind != CELL_INTEGER)) return false;
  const rlb_known_table *known = plan->tables + table->extent;
  for (uint32_t index = known->first; index < known->first + known->count; index += 1) {
    if (is_key(&plan->entries[index].key, key)) {
      *to = plan->entries[index].value;
      return true;
    }
  }
  *to = rlb_nil_cell();
  return known->is_whole;
}

static bool length_of(const rlb_cell *cell, rlb_cell *to) {
  if (cell->kind == CELL_TEXT) *to = rlb_integer_cell(cell->extent);
  else if (cell->kind == CELL_LIST) *to = rlb_integer_cell(__builtin_popcountll(cell->items));
  else return false;
  return true;
}

// `loop` holds what begin_items left there: the iterator, the list, how many were had; the next number and item come after it.
static bool next_item(rlb_cell *loop, unsigned wanted, const rlb_column *const *columns) {
  bool is_list = loop[0].kind == CELL_CALLED && loop[0].extent == CALLED_NEXT_ITEM && loop[1].kind == CELL_LIST;
  if (!is_list || loop[2].kind != CELL_INTEGER || loop[3].kind != CELL_NIL) return false;
  loop[4] = rlb_nil_cell();
  if (loop[1].items == 0) return true;
  loop[4] = rlb_integer_cell(loop[2].integer + 1);
  if (wanted > 1) loop[5] = rlb_text_of(&columns[loop[1].extent]->dictionary, __builtin_ctzll(loop[1].items));
  loop[1].items &= loop[1].items - 1;
  return true;
}

// Steps ------------------------------------------------------------------------------------------

const rlb_cell *rlb_follow(rlb_plan *plan, const rlb_column *const *columns) {
  static const rlb_cell nothing = {.kind = CELL_NIL};
  rlb_cell *cells = plan->cells;
  const rlb_step *next = plan->steps;
  // Each step is one instruction, and is gone past once but for what jumps go back. Lua looks at a function when it has
  // run as many as it looks at together: what is not through by then is left to it, and it counts from the start.
  int32_t steps_left = RLB_HOOK_PERIOD - (int32_t)plan->step_count;
  size_t argument_end = 0;  // after the result of a call that the next one takes whole
  for (;;) {
    const rlb_step *step = next++;
    rlb_cell *a = cells + step->a, *b = cells + step->b, *c = cells + step->c;
    bool is_so = false, is_done = true;
    switch ((rlb_doing)step->doing) {
      case DO_GIVE_UP: return NULL;
      case DO_NOTHING: break;
      case DO_MOVE: *a = *b; break;
      case DO_MOVE_AND_SKIP: *a = *b; next += 1; break;
      case DO_CLEAR:
        for (; a <= b; a += 1) *a = nothing;
        break;
      // After arithmetic stands what Lua does where it is not between numbers.
      case DO_ADD: is_done = rlb_add(b, c, a); next += 1; break;
      case DO_SUBTRACT: is_done = rlb_subtract(b, c, a); next += 1; break;
      case DO_MULTIPLY: is_done = rlb_multiply(b, c, a); next += 1; break;
      case DO_MODULO: is_done = rlb_modulo(b, c, a); next += 1; break;
      case DO_POWER: is_done = rlb_power(b, c, a); next += 1; break;
      case DO_DIVIDE: is_done = rlb_divide(b, c, a); next += 1; break;
      case DO_DIVIDE_DOWN: is_done = rlb_divide_down(b, c, a); next += 1; break;
      case DO_NEGATE: is_done = rlb_negate(b, a); break;
      case DO_NOT: *a = rlb_truth_cell(!rlb_is_true(b)); break;
      case DO_LENGTH: is_done = length_of(b, a); break;
      case DO_JUMP:
        next += step->x;
        if (step->x < 0) steps_left += step->x;
        is_done = steps_left > 0;
        break;
      case DO_EQUAL: is_done = rlb_is_equal(b, c, &is_so); next += is_done && is_so != step->x; break;
      case DO_LESS: is_done = rlb_is_less(b, c, &is_so); next += is_done && is_so != step->x; break;
      case DO_AT_MOST: is_done = rlb_is_at_most(b, c, &is_so); next += is_done && is_so != step->x; break;
      case DO_TEST: next += rlb_is_true(a) != step->x; break;
      case DO_TEST_AND_MOVE:
        if (rlb_is_true(b) == step->x) *a = *b;
        else next += 1;
        break;
      case DO_LOOK_UP: is_done = look_up(plan, b, c, a); break;
      case DO_TAKE:
        is_done = b->kind == CELL_TABLE && b->extent == step->c;
        *a = cells[step->x];
        break;
      case DO_CALL: case DO_RETURN_CALL: {
        bool returns = step->doing == DO_RETURN_CALL;
        size_t count = step->b > 0 ? (size_t)step->b - 1 : argument_end - step->a - 1;
        if (!call(a, count, returns ? 1 : (int)step->c - 1)) return NULL;
        if (returns) return a;
        argument_end = (size_t)step->a + 1;
        break;
      }
      case DO_RETURN: return a;
      case DO_RETURN_NOTHING: return &nothing;
      case DO_NEXT_ITEM: is_done = next_item(a, step->c, columns); break;
      case DO_LOOP:
        if (a[4].kind == CELL_NIL) break;
        a[2] = a[4];
        next += step->x;
        steps_left += step->x;
        is_done = steps_left > 0;
        break;
    }
    if (!is_done) return NULL;
  }
}
