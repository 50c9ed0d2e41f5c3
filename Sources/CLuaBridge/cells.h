// What Lua does with two values. Where Lua would raise, or look at a value more closely, the functions say false.
//
// Source: section 3.4 of the reference manual of Lua 5.4, and what its machine does (lvm.c).
#ifndef RLB_CELLS_H
#define RLB_CELLS_H

#include <math.h>
#include <string.h>

#include "batch.h"
#include "reckon.h"

static inline rlb_cell rlb_nil_cell(void) { return (rlb_cell){.kind = CELL_NIL}; }
static inline rlb_cell rlb_truth_cell(bool is) { return (rlb_cell){.kind = is ? CELL_TRUE : CELL_FALSE}; }
static inline rlb_cell rlb_integer_cell(lua_Integer value) { return (rlb_cell){.kind = CELL_INTEGER, .integer = value}; }
static inline rlb_cell rlb_float_cell(lua_Number value) { return (rlb_cell){.kind = CELL_FLOAT, .number = value}; }
static inline rlb_cell rlb_text_cell(const char *text, size_t length) {
  return (rlb_cell){.kind = CELL_TEXT, .extent = (uint32_t)length, .text = text};
}
static inline rlb_cell rlb_text_of(const rlb_dictionary *dictionary, int32_t code) {
  uint32_t start = code == 0 ? 0 : dictionary->ends[code - 1];
  return rlb_text_cell((const char *)dictionary->bytes + start, dictionary->ends[code] - start);
}

static inline bool rlb_is_true(const rlb_cell *cell) { return cell->kind > CELL_FALSE; }

static inline bool rlb_number_of(const rlb_cell *cell, lua_Number *number) {
  *number = cell->kind == CELL_FLOAT ? cell->number : (lua_Number)cell->integer;
  return cell->kind == CELL_FLOAT || cell->kind == CELL_INTEGER;
}

static inline bool rlb_are_integers(const rlb_cell *a, const rlb_cell *b) {
  return a->kind == CELL_INTEGER && b->kind == CELL_INTEGER;
}

// Whole numbers wrap around; with a float both are floats.
static inline bool rlb_add(const rlb_cell *a, const rlb_cell *b, rlb_cell *to) {
  lua_Number x, y;
  if (rlb_are_integers(a, b)) {
    *to = rlb_integer_cell((lua_Integer)((lua_Unsigned)a->integer + (lua_Unsigned)b->integer));
    return true;
  }
  if (!rlb_number_of(a, &x) || !rlb_number_of(b, &y)) return false;
  *to = rlb_float_cell(x + y);
  return true;
}

static inline bool rlb_subtract(const rlb_cell *a, const rlb_cell *b, rlb_cell *to) {
  lua_Number x, y;
  if (rlb_are_integers(a, b)) {
    *to = rlb_integer_cell((lua_Integer)((lua_Unsigned)a->integer - (lua_Unsigned)b->integer));
    return true;
  }
  if (!rlb_number_of(a, &x) || !rlb_number_of(b, &y)) return false;
  *to = rlb_float_cell(x - y);
  return true;
}

static inline bool rlb_multiply(const rlb_cell *a, const rlb_cell *b, rlb_cell *to) {
  lua_Number x, y;
  if (rlb_are_integers(a, b)) {
    *to = rlb_integer_cell((lua_Integer)((lua_Unsigned)a->integer * (lua_Unsigned)b->integer));
    return true;
  }
  if (!rlb_number_of(a, &x) || !rlb_number_of(b, &y)) return false;
  *to = rlb_float_cell(x * y);
  return true;
}

static inline bool rlb_divide(const rlb_cell *a, const rlb_cell *b, rlb_cell *to) {
  lua_Number x, y;
  if (!rlb_number_of(a, &x) || !rlb_number_of(b, &y)) return false;
  *to = rlb_float_cell(x / y);
  return true;
}

static inline bool rlb_power(const rlb_cell *a, const rlb_cell *b, rlb_cell *to) {
  lua_Number x, y;
  if (!rlb_number_of(a, &x) || !rlb_number_of(b, &y)) return false;
  *to = rlb_float_cell(y == 2 ? x * x : pow(x, y));
  return true;
}

// Rounded down. Division by a whole 0 is an error; by -1 the machine's own would trap on the smallest number.
static inline bool rlb_divide_down(const rlb_cell *a, const rlb_cell *b, rlb_cell *to) {
  lua_Number x, y;
  if (rlb_are_integers(a, b)) {
    lua_Integer m = a->integer, n = b->integer;
    if (n == 0 || n == -1) return false;
    *to = rlb_integer_cell(m / n - ((m ^ n) < 0 && m % n != 0));
    return true;
  }
  if (!rlb_number_of(a, &x) || !rlb_number_of(b, &y)) return false;
  *to = rlb_float_cell(floor(x / y));
  return true;
}

// With the sign of `b`.
static inline bool rlb_modulo(const rlb_cell *a, const rlb_cell *b, rlb_cell *to) {
  lua_Number x, y;
  if (rlb_are_integers(a, b)) {
    lua_Integer n = b->integer;
    if (n == 0 || n == -1) return false;
    lua_Integer rest = a->integer % n;
    *to = rlb_integer_cell(rest != 0 && (rest ^ n) < 0 ? rest + n : rest);
    return true;
  }
  if (!rlb_number_of(a, &x) || !rlb_number_of(b, &y)) return false;
  lua_Number rest = fmod(x, y);
  bool is_other_side = rest > 0 ? y < 0 : rest < 0 && y > 0;
  *to = rlb_float_cell(is_other_side ? rest + y : rest);
  return true;
}

static inline bool rlb_negate(const rlb_cell *a, rlb_cell *to) {
  if (a->kind == CELL_INTEGER) *to = rlb_integer_cell((lua_Integer)(0 - (lua_Unsigned)a->integer));
  else if (a->kind == CELL_FLOAT) *to = rlb_float_cell(-a->number);
  else return false;
  return true;
}

// Within 2^53 a whole number is the same number as a float.
static inline bool rlb_is_exact_float(const rlb_cell *cell) {
  const lua_Integer most = (lua_Integer)RLB_MOST_WHOLE;
  return cell->kind == CELL_FLOAT || (cell->integer >= -most && cell->integer <= most);
}

static inline bool rlb_are_comparable(const rlb_cell *a, const rlb_cell *b, lua_Number *x, lua_Number *y) {
  if (!rlb_number_of(a, x) || !rlb_number_of(b, y)) return false;
  return rlb_is_exact_float(a) && rlb_is_exact_float(b);
}

static inline bool rlb_is_less(const rlb_cell *a, const rlb_cell *b, bool *is) {
  lua_Number x, y;
  if (rlb_are_integers(a, b)) {
    *is = a->integer < b->integer;
    return true;
  }
  if (!rlb_are_comparable(a, b, &x, &y)) return false;
  *is = x < y;
  return true;
}

static inline bool rlb_is_at_most(const rlb_cell *a, const rlb_cell *b, bool *is) {
  lua_Number x, y;
  if (rlb_are_integers(a, b)) {
    *is = a->integer <= b->integer;
    return true;
  }
  if (!rlb_are_comparable(a, b, &x, &y)) return false;
  *is = x <= y;
  return true;
}

static inline bool rlb_is_same_text(const rlb_cell *a, const rlb_cell *b) {
  return a->extent == b->extent && (a->text == b->text || memcmp(a->text, b->text, a->extent) == 0);
}

static inline bool rlb_is_equal(const rlb_cell *a, const rlb_cell *b, bool *is) {
  lua_Number x, y;
  if (a->kind != b->kind) {
    bool are_numbers = rlb_number_of(a, &x) && rlb_number_of(b, &y);
    if (are_numbers) return rlb_are_comparable(a, b, &x, &y) && (*is = x == y, true);
    *is = false;
    return true;
  }
  switch (a->kind) {
    case CELL_NIL: case CELL_FALSE: case CELL_TRUE: *is = true; return true;
    case CELL_INTEGER: *is = a->integer == b->integer; return true;
    case CELL_FLOAT: *is = a->number == b->number; return true;
    case CELL_TEXT: *is = rlb_is_same_text(a, b); return true;
    default: return false;
  }
}

#endif
