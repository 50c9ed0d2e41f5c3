// What a function gave back, checked and stored in Swift's buffers.
#include <math.h>
#include <string.h>

#include "cells.h"

// 1 January of the year 1 and 31 December 9999, in days since 1970-01-01.
enum { FIRST_DAY = -719162, LAST_DAY = 2932896 };

static bool refuse_result(rlb_batch *batch, const char *reason) {
  rlb_set_report(batch->state, RLB_RESULT, "the result is %s", reason);
  return false;
}

static bool refuse_kind(lua_State *L, rlb_batch *batch, const char *wanted) {
  rlb_set_report(batch->state, RLB_RESULT, "the result is a %s, not %s", luaL_typename(L, -1),
                 wanted);
  return false;
}

// Integers beyond 2^53 are not numbers that a Double can hold: 2^53 + 1 would come out as 2^53.
static bool is_exact(lua_Integer integer) {
  return integer >= -(lua_Integer)RLB_MOST_WHOLE && integer <= (lua_Integer)RLB_MOST_WHOLE;
}

static bool read_number(lua_State *L, rlb_batch *batch, double *value) {
  if (lua_type(L, -1) != LUA_TNUMBER) return refuse_kind(L, batch, "a number");
  *value = lua_tonumber(L, -1);
  if (isnan(*value)) return refuse_result(batch, "not a number: was something divided by zero?");
  if (isinf(*value)) return refuse_result(batch, "infinite: was something divided by zero?");
  if (lua_isinteger(L, -1) && !is_exact(lua_tointeger(L, -1))) return refuse_result(batch, "too large");
  return true;
}

static bool store_number(rlb_batch *batch, double value) {
  const rlb_job *job = batch->job;
  if (job->kind == RLB_RESULT_SCALED) value = round(value * job->scale);
  bool is_whole = job->kind == RLB_RESULT_WHOLE || job->kind == RLB_RESULT_DAY;
  if (is_whole && value != floor(value)) return refuse_result(batch, "not a whole number");
  if (job->kind == RLB_RESULT_DAY && (value < FIRST_DAY || value > LAST_DAY)) {
    return refuse_result(batch, "not a day of the years 1 to 9999");
  }
  if (job->kind != RLB_RESULT_NUMBER && !(fabs(value) <= RLB_MOST_WHOLE)) {
    return refuse_result(batch, "too large");
  }
  job->numbers[batch->row] = value + 0.0;  // never minus zero
  return true;
}

static void store_truth(rlb_batch *batch, bool is) {
  batch->job->words[batch->row / 64] |= (uint64_t)is << (batch->row % 64);
}

static bool store_boolean(lua_State *L, rlb_batch *batch) {
  if (!lua_isboolean(L, -1)) return refuse_kind(L, batch, "true or false");
  store_truth(batch, lua_toboolean(L, -1));
  return true;
}

// The code of the text on top of the stack, or -1 with a report.
static lua_Integer choice_code(lua_State *L, rlb_batch *batch) {
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

static bool store_choice(lua_State *L, rlb_batch *batch) {
  lua_Integer code = choice_code(L, batch);
  if (code < 0) return false;
  batch->job->codes[batch->row] = (int32_t)code;
  return true;
}

static bool store_choices(lua_State *L, rlb_batch *batch) {
  const rlb_job *job = batch->job;
  if (!lua_istable(L, -1)) return refuse_kind(L, batch, "a list of choices");
  rlb_push_contents(L, -1);
  lua_replace(L, -2);
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

static void note_known(rlb_batch *batch) { batch->job->known[batch->row / 64] |= (uint64_t)1 << (batch->row % 64); }

// Stores the value on top of the stack; false with a report when it is not of the right kind.
bool rlb_store_result(lua_State *L, rlb_batch *batch) {
  bool is_stored = false;
  double value;
  if (lua_isnil(L, -1)) return true;  // unknown
  switch (batch->job->kind) {
    case RLB_RESULT_NUMBER: case RLB_RESULT_SCALED: case RLB_RESULT_WHOLE: case RLB_RESULT_DAY:
      is_stored = read_number(L, batch, &value) && store_number(batch, value);
      break;
    case RLB_RESULT_BOOLEAN: is_stored = store_boolean(L, batch); break;
    case RLB_RESULT_CHOICE: is_stored = store_choice(L, batch); break;
    case RLB_RESULT_CHOICES: is_stored = store_choices(L, batch); break;
  }
  if (is_stored) note_known(batch);
  return is_stored;
}

// Without Lua -----------------------------------------------------------------------------------------

static bool store_choice_of(rlb_batch *batch, const rlb_cell *result) {
  const rlb_dictionary *choices = &batch->job->choices;
  // The last one where a text stands twice, as in the table of choices.
  for (int32_t code = choices->count - 1; code >= 0; code -= 1) {
    rlb_cell choice = rlb_text_of(choices, code);
    if (!rlb_is_same_text(&choice, result)) continue;
    batch->job->codes[batch->row] = code;
    return true;
  }
  return false;
}

bool rlb_store_cell(rlb_batch *batch, const rlb_cell *result) {
  bool is_stored = false;
  if (result->kind == CELL_NIL) return true;
  switch (batch->job->kind) {
    case RLB_RESULT_NUMBER: case RLB_RESULT_SCALED: case RLB_RESULT_WHOLE: case RLB_RESULT_DAY:
      if (result->kind == CELL_INTEGER) is_stored = is_exact(result->integer) && store_number(batch, (double)result->integer);
      if (result->kind == CELL_FLOAT) is_stored = isfinite(result->number) && store_number(batch, result->number);
      break;
    case RLB_RESULT_BOOLEAN:
      is_stored = result->kind == CELL_TRUE || result->kind == CELL_FALSE;
      if (is_stored) store_truth(batch, result->kind == CELL_TRUE);
      break;
    case RLB_RESULT_CHOICE: is_stored = result->kind == CELL_TEXT && store_choice_of(batch, result); break;
    case RLB_RESULT_CHOICES: break;
  }
  if (is_stored) note_known(batch);
  return is_stored;
}

