// Matching one pattern at one place. Source of what a pattern means: Lua 5.4 reference manual,
// section 6.4.1.
//
// Lua's own matcher backtracks where no hook can stop it: five `.-` in a row over a long text keep
// it busy for hours. This one counts a step for each character it tests.
#include <ctype.h>
#include <string.h>

#include "patterns.h"

enum { DEEPEST = 200 };

static const char *match(rlb_matcher *m, const char *at, const char *p);

static inline void step(rlb_matcher *m) {
  if (++m->state->work > m->state->work_limit) rlb_charge(m->L, 0);
}

void rlb_matcher_init(rlb_matcher *m, lua_State *L, const char *subject, size_t length,
                      const char *pattern, size_t pattern_length) {
  m->L = L;
  m->state = rlb_self(L);
  m->subject = subject;
  m->subject_end = subject + length;
  m->pattern_end = pattern + pattern_length;
  m->depth = DEEPEST;
  m->level = 0;
}

const char *rlb_matcher_run(rlb_matcher *m, const char *at, const char *pattern) {
  m->depth = DEEPEST;
  m->level = 0;
  step(m);
  return match(m, at, pattern);
}

// Single characters -----------------------------------------------------------------------------

static bool is_in_class(int c, int class) {
  bool is_inside;
  switch (tolower(class)) {
    case 'a': is_inside = isalpha(c); break;
    case 'c': is_inside = iscntrl(c); break;
    case 'd': is_inside = isdigit(c); break;
    case 'g': is_inside = isgraph(c); break;
    case 'l': is_inside = islower(c); break;
    case 'p': is_inside = ispunct(c); break;
    case 's': is_inside = isspace(c); break;
    case 'u': is_inside = isupper(c); break;
    case 'w': is_inside = isalnum(c); break;
    case 'x': is_inside = isxdigit(c); break;
    default: return class == c;
  }
  return isupper(class) ? !is_inside : is_inside;
}

// The end of the item that starts at `p`: a character, a class or a set.
static const char *item_end(rlb_matcher *m, const char *p) {
  char first = *p++;
  if (first == '%') {
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
    return p + 1;
  }
  if (first != '[') return p;
  if (p < m->pattern_end && *p == '^') p += 1;
  do {  // the first character of a set is in it, even when it is ']'
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
    if (*p++ == '%') p += 1;
    if (p > m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
  } while (p == m->pattern_end || *p != ']');
  return p + 1;
}

// Whether `c` is in the set that starts at `p` with '[' and ends at `last` with ']'.
static bool is_in_set(rlb_matcher *m, int c, const char *p, const char *last) {
  bool found = true;
  p += 1;
  if (*p == '^') {
    found = false;
    p += 1;
  }
  for (; p < last; p += 1) {
    step(m);
    if (*p == '%') {
      p += 1;
      if (is_in_class(c, (unsigned char)*p)) return found;
    } else if (p[1] == '-' && p + 2 < last) {
      if ((unsigned char)p[0] <= c && c <= (unsigned char)p[2]) return found;
      p += 2;
    } else if ((unsigned char)*p == c) {
      return found;
    }
  }
  return !found;
}

static bool matches_one(rlb_matcher *m, const char *at, const char *p, const char *end) {
  step(m);
  if (at >= m->subject_end) return false;
  int c = (unsigned char)*at;
  switch (*p) {
    case '.': return true;
    case '%': return is_in_class(c, (unsigned char)p[1]);
    case '[': return is_in_set(m, c, p, end - 1);
    default: return (unsigned char)*p == c;
  }
}

// Repetitions -----------------------------------------------------------------------------------

static const char *match_most(rlb_matcher *m, const char *at, const char *p, const char *end) {
  ptrdiff_t count = 0;
  while (matches_one(m, at + count, p, end)) count += 1;
  for (; count >= 0; count -= 1) {
    step(m);
    const char *found = match(m, at + count, end + 1);
    if (found != NULL) return found;
  }
  return NULL;
}

static const char *match_least(rlb_matcher *m, const char *at, const char *p, const char *end) {
  for (;; at += 1) {
    const char *found = match(m, at, end + 1);
    if (found != NULL) return found;
    if (!matches_one(m, at, p, end)) return NULL;
  }
}

// Captures --------------------------------------------------------------------------------------

static const char *open_capture(rlb_matcher *m, const char *at, const char *p, ptrdiff_t kind) {
  if (m->level >= RLB_CAPTURES) luaL_error(m->L, "too many captures");
  m->captures[m->level].start = at;
  m->captures[m->level].length = kind;
  m->level += 1;
  const char *found = match(m, at, p);
  if (found == NULL) m->level -= 1;
  return found;
}

static const char *close_capture(rlb_matcher *m, const char *at, const char *p) {
  int index = m->level - 1;
  while (index >= 0 && m->captures[index].length != RLB_OPEN) index -= 1;
  if (index < 0) luaL_error(m->L, "invalid pattern capture");
  m->captures[index].length = at - m->captures[index].start;
  const char *found = match(m, at, p);
  if (found == NULL) m->captures[index].length = RLB_OPEN;
  return found;
}

static const char *match_again(rlb_matcher *m, const char *at, char digit) {
  int index = digit - '1';
  if (index < 0 || index >= m->level || m->captures[index].length == RLB_OPEN) {
    luaL_error(m->L, "invalid capture index %%%d", index + 1);
  }
  ptrdiff_t length = m->captures[index].length;
  if (length < 0 || length > m->subject_end - at) return NULL;
  rlb_charge(m->L, (uint64_t)length);
  return memcmp(m->captures[index].start, at, (size_t)length) == 0 ? at + length : NULL;
}

// %b and %f -------------------------------------------------------------------------------------

static const char *match_balance(rlb_matcher *m, const char *at, const char *p) {
  if (p >= m->pattern_end - 1) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
  if (at >= m->subject_end || *at != *p) return NULL;
  int depth = 1;
  for (at += 1; at < m->subject_end; at += 1) {
    step(m);
    if (*at == p[1]) {
      depth -= 1;
      if (depth == 0) return at + 1;
    } else if (*at == p[0]) {
      depth += 1;
    }
  }
  return NULL;
}

static bool is_frontier(rlb_matcher *m, const char *at, const char *p, const char *end) {
  int before = at == m->subject ? 0 : (unsigned char)at[-1];
  int here = at == m->subject_end ? 0 : (unsigned char)*at;
  return !is_in_set(m, before, p, end - 1) && is_in_set(m, here, p, end - 1);
}

// The whole -------------------------------------------------------------------------------------

// One item and what its repetition asks for. Returns true when the match goes on at `*at`, `*p`;
// false when it is decided and `*at` is the result.
static bool match_item(rlb_matcher *m, const char **at, const char **p) {
  const char *end = item_end(m, *p);
  char repetition = end < m->pattern_end ? *end : '\0';
  bool is_one = false;
  switch (repetition) {
    case '*': *at = match_most(m, *at, *p, end); return false;
    case '-': *at = match_least(m, *at, *p, end); return false;
    case '+':
      *at = matches_one(m, *at, *p, end) ? match_most(m, *at + 1, *p, end) : NULL;
      return false;
    case '?':
      if (matches_one(m, *at, *p, end)) {
        const char *found = match(m, *at + 1, end + 1);
        if (found != NULL) {
          *at = found;
          return false;
        }
      }
      *p = end + 1;
      return true;
    default:
      is_one = matches_one(m, *at, *p, end);
      *at = is_one ? *at + 1 : NULL;
      *p = end;
      return is_one;
  }
}

// What starts with '%' and is more than a class. Same result as `match_item`.
static bool match_escape(rlb_matcher *m, const char **at, const char **p) {
  const char *next = *p + 1;
  char kind = next < m->pattern_end ? *next : '\0';
  if (kind == 'b') {
    *at = match_balance(m, *at, next + 1);
    *p += 4;
    return *at != NULL;
  }
  if (kind == 'f') {
    next += 1;
    if (next >= m->pattern_end || *next != '[') {
      luaL_error(m->L, "missing '[' after '%%f' in pattern");
    }
    const char *end = item_end(m, next);
    if (!is_frontier(m, *at, next, end)) *at = NULL;
    *p = end;
    return *at != NULL;
  }
  if (isdigit((unsigned char)kind)) {
    *at = match_again(m, *at, kind);
    *p += 2;
    return *at != NULL;
  }
  return match_item(m, at, p);
}

static const char *match_group(rlb_matcher *m, const char *at, const char *p) {
  if (*p == ')') return close_capture(m, at, p + 1);
  bool is_position = p + 1 < m->pattern_end && p[1] == ')';
  return is_position ? open_capture(m, at, p + 2, RLB_POSITION)
                     : open_capture(m, at, p + 1, RLB_OPEN);
}

static const char *match(rlb_matcher *m, const char *at, const char *p) {
  if (m->depth-- == 0) luaL_error(m->L, "pattern too complex");
  bool goes_on = true;
  while (goes_on && p < m->pattern_end) {
    if (*p == '(' || *p == ')') {
      at = match_group(m, at, p);
      break;
    }
    if (*p == '$' && p + 1 == m->pattern_end) {
      at = at == m->subject_end ? at : NULL;
      break;
    }
    goes_on = *p == '%' ? match_escape(m, &at, &p) : match_item(m, &at, &p);
  }
  m->depth += 1;
  return at;
}

// Results ---------------------------------------------------------------------------------------

void rlb_push_capture(rlb_matcher *m, int index, const char *start, const char *end) {
  if (index >= m->level) {
    if (index != 0) luaL_error(m->L, "invalid capture index %%%d", index + 1);
    lua_pushlstring(m->L, start, (size_t)(end - start));
    return;
  }
  ptrdiff_t length = m->captures[index].length;
  if (length == RLB_OPEN) luaL_error(m->L, "unfinished capture");
  if (length == RLB_POSITION) {
    lua_pushinteger(m->L, (m->captures[index].start - m->subject) + 1);
  } else {
    lua_pushlstring(m->L, m->captures[index].start, (size_t)length);
  }
}

int rlb_push_captures(rlb_matcher *m, const char *start, const char *end) {
  int count = m->level == 0 && start != NULL ? 1 : m->level;
  luaL_checkstack(m->L, count, "too many captures");
  for (int index = 0; index < count; index += 1) rlb_push_capture(m, index, start, end);
  return count;
}
