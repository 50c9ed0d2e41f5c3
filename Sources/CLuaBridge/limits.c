// Errors that no code in Lua can catch, and the budget of steps.
#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include "bridge.h"

// Their addresses are the two signals: made without memory, and impossible to forge in Lua.
static const char fatal_signal;
static const char unknown_signal;

static _Noreturn void raise_signal(lua_State *L, const char *signal) {
  lua_pushlightuserdata(L, (void *)signal);
  lua_error(L);
  __builtin_unreachable();
}

void rlb_raise_again(lua_State *L) { raise_signal(L, &fatal_signal); }

void rlb_raise_unknown(lua_State *L) { raise_signal(L, &unknown_signal); }

bool rlb_is_unknown(lua_State *L, int index) {
  return lua_islightuserdata(L, index) && lua_touserdata(L, index) == &unknown_signal;
}

void rlb_raise_fatal(lua_State *L, rlb_code code, const char *format, ...) {
  rlb_state *state = rlb_self(L);
  if (state->fatal == RLB_OK) {
    char text[RLB_MESSAGE_BYTES + 1];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    rlb_set_report(state, code, "%s", text);
    rlb_place_report(state);
    state->fatal = code;
  }
  rlb_raise_again(L);
}

static void check_work(lua_State *L, rlb_state *state) {
  if (state->work > state->work_limit) {
    rlb_raise_fatal(L, RLB_INSTRUCTIONS, "stopped after %lld steps",
                    (long long)state->work_limit);
  }
}

void rlb_charge(lua_State *L, uint64_t steps) {
  rlb_state *state = rlb_self(L);
  int64_t left = state->work_limit - state->work;
  state->work = left < 0 || steps > (uint64_t)left ? state->work_limit + 1
                                                   : state->work + (int64_t)steps;
  check_work(L, state);
}

double rlb_thread_seconds(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void check_time(lua_State *L, rlb_state *state) {
  if (state->limits.seconds <= 0) return;
  double now = rlb_thread_seconds();
  if (state->started == 0) {
    state->started = now;
  } else if (now - state->started > state->limits.seconds) {
    rlb_raise_fatal(L, RLB_TIME, "stopped after %g seconds", state->limits.seconds);
  }
}

// What may lie before garbage is looked for, and how many times as much a state must be allowed to hold.
enum { RESTING_BYTES = 4 << 20, RESTING_SHARE = 8 };

void rlb_rest(rlb_state *state) {
  state->resting = state->limits.live_bytes / RESTING_SHARE >= RESTING_BYTES;
  if (state->resting) lua_gc(state->L, LUA_GCSTOP);
}

void rlb_stop_resting(rlb_state *state) {
  if (state->resting) lua_gc(state->L, LUA_GCRESTART);
  state->resting = false;
}

void rlb_count_hook(lua_State *L, lua_Debug *frame) {
  (void)frame;
  rlb_state *state = rlb_self(L);
  if (state->live > RESTING_BYTES) rlb_stop_resting(state);
  state->work += RLB_HOOK_PERIOD;
  check_work(L, state);
  check_time(L, state);
}
