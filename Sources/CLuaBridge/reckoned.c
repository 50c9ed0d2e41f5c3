// Rows that are reckoned without Lua: the fields into cells, the plan of the function, the result into Swift's buffers.
#include "cells.h"

// Where the choices are many, Lua finds the one that was given sooner.
enum { MOST_CHOICES = 64 };

bool rlb_can_reckon(const rlb_batch *batch) {
  const rlb_job *job = batch->job;
  if (batch->plan == NULL || batch->state->asks_lua) return false;
  if (job->kind == RLB_RESULT_CHOICES || job->choices.count > MOST_CHOICES) return false;
  for (int32_t argument = 0; argument < batch->argument_count; argument += 1) {
    const rlb_column *field = batch->fields[argument];
    if (field->kind == RLB_SETS && field->set_words != 1) return false;
  }
  return true;
}

static rlb_cell number_at(const rlb_column *field, int64_t row) {
  double value = field->numbers[row];
  lua_Integer whole;
  if (rlb_is_whole(field, value, &whole)) return rlb_integer_cell(whole);
  return rlb_float_cell(field->divisor == 1 ? value : value / field->divisor);
}

static bool text_at(const rlb_column *field, int64_t row, rlb_cell *cell) {
  int32_t code = field->codes[row];
  if (code < 0 || code >= field->dictionary.count) return false;
  *cell = rlb_text_of(&field->dictionary, code);
  return true;
}

// As many bits as the dictionary has texts.
static uint64_t items_at(const rlb_column *field, int64_t row) {
  int32_t count = field->dictionary.count;
  return count >= 64 ? field->words[row] : field->words[row] & (((uint64_t)1 << count) - 1);
}

static bool fill_cells(const rlb_batch *batch) {
  int64_t row = batch->job->first_row + batch->row;
  for (int32_t argument = 0; argument < batch->argument_count; argument += 1) {
    const rlb_column *field = batch->fields[argument];
    rlb_cell *cell = batch->plan->cells + argument;
    switch (field->kind) {
      case RLB_NUMBERS: *cell = number_at(field, row); break;
      case RLB_BOOLEANS: *cell = rlb_truth_cell((field->words[row / 64] >> (row % 64)) & 1); break;
      case RLB_STRINGS:
        if (!text_at(field, row, cell)) return false;
        break;
      case RLB_SETS: *cell = (rlb_cell){.kind = CELL_LIST, .extent = (uint32_t)argument, .items = items_at(field, row)}; break;
    }
  }
  return true;
}

bool rlb_reckon_row(rlb_batch *batch) {
  if (!fill_cells(batch)) return false;
  const rlb_cell *result = rlb_follow(batch->plan, batch->fields);
  return result != NULL && rlb_store_cell(batch, result);
}
