// The rows that went wrong, kept outside Lua until Swift has read them.
#include <string.h>

#include "batch.h"

enum { RECENT_TEXTS = 8 };

typedef struct kept_failure {
  int64_t row;
  rlb_code code;
  int32_t line;
  size_t message_offset, message_length;
  size_t file_offset, file_length;
} kept_failure;

static size_t failure_count(const rlb_state *state) {
  return state->failures.length / sizeof(kept_failure);
}

static bool is_same(const rlb_state *state, size_t offset, size_t length, const char *text,
                    size_t text_length) {
  return length == text_length &&
         memcmp((const char *)state->failure_text.bytes + offset, text, length) == 0;
}

// Rows tend to fail for the same reason: a text that was kept lately is not kept again.
static bool find_text(const rlb_state *state, const char *text, size_t length, size_t *offset) {
  size_t count = failure_count(state);
  const kept_failure *kept = state->failures.bytes;
  for (size_t back = 1; back <= RECENT_TEXTS && back <= count; back += 1) {
    const kept_failure *failure = &kept[count - back];
    bool is_message = is_same(state, failure->message_offset, failure->message_length, text, length);
    if (is_message || is_same(state, failure->file_offset, failure->file_length, text, length)) {
      *offset = is_message ? failure->message_offset : failure->file_offset;
      return true;
    }
  }
  return false;
}

static bool keep_text(rlb_state *state, const char *text, size_t length, size_t *offset) {
  if (find_text(state, text, length, offset)) return true;
  *offset = state->failure_text.length;
  char *copy = rlb_append(state, &state->failure_text, length);
  if (copy == NULL) return false;
  memcpy(copy, text, length);
  return true;
}

// Keeps the report as the failure of the current row; false when there is no memory for it.
bool rlb_keep_failure(rlb_batch *batch, rlb_code code) {
  rlb_state *state = batch->state;
  if (state->report.file_length == 0) {
    rlb_place_report_at(state, batch->file, batch->file_length, batch->line);
  }
  const rlb_report *report = &state->report;
  kept_failure failure = {batch->job->first_row + batch->row, code, report->line, 0,
                          report->message_length, 0, report->file_length};
  if (!keep_text(state, report->message, report->message_length, &failure.message_offset) ||
      !keep_text(state, report->file, report->file_length, &failure.file_offset)) {
    return false;
  }
  kept_failure *kept = rlb_append(state, &state->failures, sizeof *kept);
  if (kept == NULL) return false;
  *kept = failure;
  return true;
}

size_t rlb_failure_count(const rlb_state *state) { return failure_count(state); }

rlb_failure rlb_failure_at(const rlb_state *state, size_t index) {
  const kept_failure *kept = (const kept_failure *)state->failures.bytes + index;
  const char *text = state->failure_text.bytes;
  return (rlb_failure){kept->row,
                       {kept->code, kept->line, text + kept->message_offset, kept->message_length,
                        text + kept->file_offset, kept->file_length}};
}

