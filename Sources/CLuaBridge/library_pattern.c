// string.find, match, gmatch and gsub over the counting matcher.
#if defined(__linux__)
#define _GNU_SOURCE  // memmem
#endif
#include <ctype.h>
#include <string.h>

#include "patterns.h"

enum { BYTES_PER_STEP = 8 };

typedef struct text {
  const char *bytes;
  size_t length;
} text;

static text check_text(lua_State *L, int index) {
  text text;
  text.bytes = luaL_checklstring(L, index, &text.length);
  return text;
}

// The offset at which a search begins: positions count from 1, or from the end when negative.
static size_t start_offset(lua_State *L, int index, size_t length) {
  lua_Integer position = luaL_optinteger(L, index, 1);
  if (position > 0) return (size_t)position - 1;
  if (position == 0 || position < -(lua_Integer)length) return 0;
  return length + (size_t)position;
}

static bool has_specials(text pattern) {
  for (size_t index = 0; index < pattern.length; index += 1) {
    char c = pattern.bytes[index];
    if (c != '\0' && strchr("^$*+?.([%-", c) != NULL) return true;
  }
  return false;
}

static int find_plain(lua_State *L, text subject, text pattern, size_t start) {
  rlb_charge(L, (subject.length - start + pattern.length) / BYTES_PER_STEP);
  const char *found =
    pattern.length == 0
      ? subject.bytes + start
      : memmem(subject.bytes + start, subject.length - start, pattern.bytes, pattern.length);
  if (found == NULL) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, (found - subject.bytes) + 1);
  lua_pushinteger(L, (found - subject.bytes) + (lua_Integer)pattern.length);
  return 2;
}

static bool is_anchored(text *pattern) {
  if (pattern->length == 0 || pattern->bytes[0] != '^') return false;
  pattern->bytes += 1;
  pattern->length -= 1;
  return true;
}

static int search(lua_State *L, text subject, text pattern, size_t start, bool is_find) {
  rlb_matcher matcher;
  bool is_at_start = is_anchored(&pattern);
  rlb_matcher_init(&matcher, L, subject.bytes, subject.length, pattern.bytes, pattern.length);
  for (const char *at = subject.bytes + start; at <= matcher.subject_end; at += 1) {
    const char *end = rlb_matcher_run(&matcher, at, pattern.bytes);
    if (end != NULL) {
      if (!is_find) return rlb_push_captures(&matcher, at, end);
      lua_pushinteger(L, (at - subject.bytes) + 1);
      lua_pushinteger(L, end - subject.bytes);
      return rlb_push_captures(&matcher, NULL, NULL) + 2;
    }
    if (is_at_start) break;
  }
  lua_pushnil(L);
  return 1;
}

static int find_or_match(lua_State *L, bool is_find) {
  text subject = check_text(L, 1);
  text pattern = check_text(L, 2);
  size_t start = start_offset(L, 3, subject.length);
  if (start > subject.length) {
    lua_pushnil(L);
    return 1;
  }
  if (is_find && (lua_toboolean(L, 4) || !has_specials(pattern))) {
    return find_plain(L, subject, pattern, start);
  }
  return search(L, subject, pattern, start, is_find);
}

static int find(lua_State *L) { return find_or_match(L, true); }

static int match(lua_State *L) { return find_or_match(L, false); }

// gmatch: what it remembers is kept in upvalues, as plain values, so that a rule which keeps an
// iterator from one row to the next is seen to keep something. Upvalues: subject, pattern, where
// to go on, where the last match ended (-1 for nowhere).
static int next_match(lua_State *L) {
  text subject, pattern;
  subject.bytes = lua_tolstring(L, lua_upvalueindex(1), &subject.length);
  pattern.bytes = lua_tolstring(L, lua_upvalueindex(2), &pattern.length);
  const char *at = subject.bytes + lua_tointeger(L, lua_upvalueindex(3));
  lua_Integer last = lua_tointeger(L, lua_upvalueindex(4));
  rlb_matcher matcher;
  rlb_matcher_init(&matcher, L, subject.bytes, subject.length, pattern.bytes, pattern.length);
  for (; at <= matcher.subject_end; at += 1) {
    const char *end = rlb_matcher_run(&matcher, at, pattern.bytes);
    if (end == NULL || end - subject.bytes == last) continue;
    for (int upvalue = 3; upvalue <= 4; upvalue += 1) {
      lua_pushinteger(L, end - subject.bytes);
      lua_replace(L, lua_upvalueindex(upvalue));
    }
    return rlb_push_captures(&matcher, at, end);
  }
  return 0;
}

static int gmatch(lua_State *L) {
  text subject = check_text(L, 1);
  check_text(L, 2);
  size_t start = start_offset(L, 3, subject.length);
  lua_settop(L, 2);
  lua_pushinteger(L, (lua_Integer)(start > subject.length ? subject.length + 1 : start));
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, next_match, 4);
  return 1;
}

bool rlb_is_match_iterator(lua_CFunction function) { return function == next_match; }

// gsub ------------------------------------------------------------------------------------------

enum { SLOT_REPLACEMENT = 3 };

static void add_template(rlb_matcher *m, luaL_Buffer *buffer, const char *start, const char *end) {
  text template;
  template.bytes = lua_tolstring(m->L, SLOT_REPLACEMENT, &template.length);
  rlb_charge(m->L, template.length / BYTES_PER_STEP);
  for (size_t index = 0; index < template.length; index += 1) {
    char c = template.bytes[index];
    if (c != '%') {
      luaL_addchar(buffer, c);
      continue;
    }
    index += 1;
    c = index < template.length ? template.bytes[index] : '\0';
    if (c == '%') {
      luaL_addchar(buffer, c);
    } else if (c == '0') {
      luaL_addlstring(buffer, start, (size_t)(end - start));
    } else if (isdigit((unsigned char)c)) {
      rlb_push_capture(m, c - '1', start, end);
      luaL_tolstring(m->L, -1, NULL);  // a position is a number
      lua_remove(m->L, -2);
      luaL_addvalue(buffer);
    } else {
      luaL_error(m->L, "invalid use of '%%' in replacement string");
    }
  }
}

// Pushes what a function or a table gives for the match; nothing when it gives nothing.
static bool push_replacement(rlb_matcher *m, int type, const char *start, const char *end) {
  lua_State *L = m->L;
  if (type == LUA_TFUNCTION) {
    lua_pushvalue(L, SLOT_REPLACEMENT);
    lua_call(L, rlb_push_captures(m, start, end), 1);
  } else {
    rlb_push_capture(m, 0, start, end);
    lua_gettable(L, SLOT_REPLACEMENT);
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    return false;
  }
  if (!lua_isstring(L, -1)) {
    luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  }
  return true;
}

static void add_replacement(rlb_matcher *m, luaL_Buffer *buffer, int type, const char *start,
                            const char *end) {
  if (type == LUA_TSTRING || type == LUA_TNUMBER) {
    add_template(m, buffer, start, end);
  } else if (push_replacement(m, type, start, end)) {
    luaL_addvalue(buffer);
  } else {
    luaL_addlstring(buffer, start, (size_t)(end - start));
  }
}

static int gsub(lua_State *L) {
  text subject = check_text(L, 1);
  text pattern = check_text(L, 2);
  int type = lua_type(L, SLOT_REPLACEMENT);
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION ||
                        type == LUA_TTABLE, SLOT_REPLACEMENT, "string/function/table");
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)subject.length + 1);
  if (type == LUA_TNUMBER) lua_tostring(L, SLOT_REPLACEMENT);
  bool is_at_start = is_anchored(&pattern);
  rlb_matcher matcher;
  rlb_matcher_init(&matcher, L, subject.bytes, subject.length, pattern.bytes, pattern.length);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  const char *at = subject.bytes, *last = NULL;
  lua_Integer count = 0;
  while (count < most) {
    const char *end = rlb_matcher_run(&matcher, at, pattern.bytes);
    if (end != NULL && end != last) {
      count += 1;
      add_replacement(&matcher, &buffer, type, at, end);
      at = last = end;
    } else if (at < matcher.subject_end) {
      luaL_addchar(&buffer, *at++);
    } else {
      break;
    }
    if (is_at_start) break;
  }
  luaL_addlstring(&buffer, at, (size_t)(matcher.subject_end - at));
  luaL_pushresult(&buffer);
  lua_pushinteger(L, count);
  return 2;
}

const luaL_Reg rlb_pattern_functions[] = {
  {"find", find}, {"match", match}, {"gmatch", gmatch}, {"gsub", gsub}, {NULL, NULL}};
