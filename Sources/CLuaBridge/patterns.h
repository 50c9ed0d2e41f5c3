// The matcher behind find, match, gmatch and gsub: Lua's patterns, with every step counted.
#ifndef RLB_PATTERNS_H
#define RLB_PATTERNS_H

#include "bridge.h"

enum { RLB_CAPTURES = 32 };

// Lengths that are not lengths: a capture still open, and one that is a position.
enum { RLB_OPEN = -1, RLB_POSITION = -2 };

typedef struct rlb_matcher {
  lua_State *L;
  rlb_state *state;
  const char *subject;
  const char *subject_end;
  const char *pattern_end;
  int depth;  // how many more times it may call itself
  int level;  // captures, open or closed
  struct {
    const char *start;
    ptrdiff_t length;
  } captures[RLB_CAPTURES];
} rlb_matcher;

void rlb_matcher_init(rlb_matcher *matcher, lua_State *L, const char *subject, size_t length,
                      const char *pattern, size_t pattern_length);
// Where the match of `pattern` that starts at `at` ends, or NULL. Raises on a broken pattern.
const char *rlb_matcher_run(rlb_matcher *matcher, const char *at, const char *pattern);
// Pushes the captures, or the whole match when there are none and `start` is given.
int rlb_push_captures(rlb_matcher *matcher, const char *start, const char *end);
void rlb_push_capture(rlb_matcher *matcher, int index, const char *start, const char *end);

#endif
