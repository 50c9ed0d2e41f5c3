// What went wrong, and where: copied out of Lua at once, because a Lua message is as long as the
// pack's author wants it and dies with the stack.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bridge.h"

// Looking for the pack's frame costs time for each frame; a prelude is never this deep.

// How far up `error(message, level)` may have looked for the position it put in front.
enum { POSITION_FRAMES = 10 };

static size_t shorter(size_t a, size_t b) { return a < b ? a : b; }

static void set_message(rlb_report *report, const char *text, size_t length) {
  report->message_length = shorter(length, RLB_MESSAGE_BYTES);
  memcpy(report->message, text, report->message_length);
}

void rlb_set_report(rlb_state *state, rlb_code code, const char *format, ...) {
  char text[RLB_MESSAGE_BYTES + 1];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  state->report.code = code;
  state->report.line = 0;
  state->report.file_length = 0;
  set_message(&state->report, text, strlen(text));
}

void rlb_place_report_at(rlb_state *state, const char *file, size_t length, int line) {
  rlb_report *report = &state->report;
  report->line = line > 0 ? line : 0;
  report->file_length = shorter(length, RLB_FILE_BYTES);
  memcpy(report->file, file, report->file_length);
}

bool rlb_find_pack_frame(lua_State *L, lua_Debug *frame) {
  for (int level = 0; level < RLB_SEARCHED_FRAMES && lua_getstack(L, level, frame); level += 1) {
    // Packs are loaded under "@file", preludes under "=name": no pack can choose its first byte.
    if (lua_getinfo(L, "Sl", frame) && frame->source[0] == '@') return true;
  }
  return false;
}

void rlb_place_report(rlb_state *state) {
  lua_Debug frame;
  if (!rlb_find_pack_frame(state->L, &frame)) return;
  rlb_place_report_at(state, frame.source + 1, strlen(frame.source + 1), frame.currentline);
}

// Lua writes "file:12: " in front of a message, with the file cut to LUA_IDSIZE; the report has
// both as values, so the text need not.
static const char *after_position(const char *text, const char *short_file, int *line) {
  size_t length = strlen(short_file);
  if (strncmp(text, short_file, length) != 0 || text[length] != ':') return NULL;
  char *end;
  long number = strtol(text + length + 1, &end, 10);
  if (end == text + length + 1 || *end != ':') return NULL;
  *line = (int)number;
  return end[1] == ' ' ? end + 2 : end + 1;
}

static const char *without_position(lua_State *L, const char *text) {
  lua_Debug frame;
  int line;
  for (int level = 0; level < POSITION_FRAMES && lua_getstack(L, level, &frame); level += 1) {
    if (!lua_getinfo(L, "S", &frame)) continue;
    const char *rest = after_position(text, frame.short_src, &line);
    if (rest != NULL) return rest;
  }
  return text;
}

int rlb_handle_message(lua_State *L) {
  rlb_state *state = rlb_self(L);
  if (state->fatal != RLB_OK || rlb_is_unknown(L, 1)) return 1;
  if (lua_type(L, 1) == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(L, 1, &length);
    const char *rest = without_position(L, text);
    rlb_set_report(state, RLB_RUNTIME, "%s", "");
    set_message(&state->report, rest, length - (size_t)(rest - text));
  } else if (lua_type(L, 1) == LUA_TNUMBER) {
    rlb_set_report(state, RLB_RUNTIME, "%.14g", lua_tonumber(L, 1));
  } else {
    rlb_set_report(state, RLB_RUNTIME, "the error carries no message, but a %s",
                   luaL_typename(L, 1));
  }
  rlb_place_report(state);
  return 1;
}

// Lua's own shortening of a chunk name, which it puts in front of a syntax error.
static void shorten(const char *file, char *short_file, size_t size) {
  size_t length = strlen(file);
  if (length < size) {
    memcpy(short_file, file, length + 1);
  } else {
    size_t kept = size - 1 - 3;
    memcpy(short_file, "...", 3);
    memcpy(short_file + 3, file + length - kept, kept + 1);
  }
}

void rlb_report_syntax(rlb_state *state, const char *name) {
  char short_file[LUA_IDSIZE];
  size_t length;
  const char *text = lua_tolstring(state->L, -1, &length);
  int line = 0;
  shorten(name, short_file, sizeof short_file);
  const char *rest = after_position(text, short_file, &line);
  if (rest == NULL) rest = text;
  rlb_set_report(state, RLB_SYNTAX, "%s", "");
  set_message(&state->report, rest, length - (size_t)(rest - text));
  rlb_place_report_at(state, name, strlen(name), line);
  state->fatal = RLB_SYNTAX;
}
