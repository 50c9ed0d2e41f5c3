// A state from opening to closing, and the one way into Lua.
#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "bridge.h"

// Patterns and pcalls nested to Lua's own bound of 200 crash on 256 KiB and pass on 512 KiB.
enum { NEEDED_STACK_BYTES = 512 * 1024 };

// The lowest address of this thread's stack that may be used; 0 when it cannot be known.
static uintptr_t stack_floor(void) {
#if defined(__linux__)
  pthread_attr_t attributes;
  void *lowest = NULL;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return 0;
  if (pthread_attr_getstack(&attributes, &lowest, &size) != 0) lowest = NULL;
  pthread_attr_destroy(&attributes);
  return (uintptr_t)lowest;
#elif defined(__APPLE__)
  pthread_t self = pthread_self();
  return (uintptr_t)pthread_get_stackaddr_np(self) - pthread_get_stacksize_np(self);
#else
  return 0;
#endif
}

static bool has_enough_stack(void) {
  static _Thread_local uintptr_t floor;
  static _Thread_local bool is_known;
  if (!is_known) {
    floor = stack_floor();
    is_known = true;
  }
  // Not the address of a local: a sanitizer may keep locals elsewhere.
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  return floor == 0 || here >= floor + NEEDED_STACK_BYTES;
}

static rlb_code fail(rlb_state *state, rlb_code code, const char *message) {
  rlb_set_report(state, code, "%s", message);
  return code;
}

rlb_code rlb_enter(rlb_state *state, rlb_phase first, rlb_phase last) {
  if (state->phase == RLB_PHASE_DEAD) {
    return fail(state, RLB_DISCARDED, "an earlier failure left this state unusable: open another");
  }
  if (state->phase < first) {
    return fail(state, RLB_ORDER, "this comes only after the rules are sealed");
  }
  if (state->phase > last) {
    return fail(state, RLB_ORDER, last == RLB_PHASE_SETUP
                                    ? "a prelude comes before the first file"
                                    : "no file is read after the rules are sealed");
  }
  if (!has_enough_stack()) {
    return fail(state, RLB_STACK, "rules need a thread with 512 KiB of free stack");
  }
  return RLB_OK;
}

void rlb_begin(rlb_state *state, int64_t work_limit, uint64_t allocation_limit) {
  state->fatal = RLB_OK;
  state->work = 0;
  state->work_limit = work_limit;
  state->allocated = 0;
  state->allocation_limit = allocation_limit;
  state->collections = 0;
  state->collecting = false;
  state->started = 0;
}

void rlb_count_steps(rlb_state *state, bool on) {
  lua_sethook(state->L, on ? rlb_count_hook : NULL, on ? LUA_MASKCOUNT : 0,
              on ? RLB_HOOK_PERIOD : 0);
}

rlb_code rlb_code_of(rlb_state *state, int status) {
  if (status == LUA_OK) return RLB_OK;
  if (state->fatal != RLB_OK) return state->fatal;
  if (status == LUA_ERRMEM) return fail(state, RLB_MEMORY, "the machine has no more memory");
  if (status == LUA_ERRERR) return fail(state, RLB_RUNTIME, "functions call each other too deeply");
  return RLB_RUNTIME;
}

rlb_code rlb_protect(rlb_state *state, lua_CFunction function, void *argument) {
  lua_State *L = state->L;
  lua_settop(L, 0);
  lua_pushcfunction(L, rlb_handle_message);
  lua_pushcfunction(L, function);
  lua_pushlightuserdata(L, argument);
  rlb_code code = rlb_code_of(state, lua_pcall(L, 1, 0, 1));
  lua_sethook(L, NULL, 0, 0);
  lua_settop(L, 0);
  return code;
}

static rlb_code build(rlb_state *state) {
  rlb_begin(state, INT64_MAX, UINT64_MAX);
  rlb_open_arena(&state->arena);
  state->L = lua_newstate(rlb_allocate, state);
  if (state->L == NULL) return fail(state, RLB_MEMORY, "there is no memory for a Lua state");
  *(rlb_state **)lua_getextraspace(state->L) = state;
  rlb_rest(state);
  return rlb_protect(state, rlb_build_sandbox, NULL);
}

rlb_code rlb_open(const rlb_limits *limits, rlb_state **opened) {
  *opened = NULL;
  if (!has_enough_stack()) return RLB_STACK;
  rlb_state *state = calloc(1, sizeof *state);
  if (state == NULL) return RLB_MEMORY;
  state->limits = *limits;
  rlb_code code = build(state);
  if (code == RLB_OK) {
    *opened = state;
  } else {
    rlb_close(state);
  }
  return code;
}

void rlb_close(rlb_state *state) {
  // Nothing in the sandbox has a finalizer: what lies in one piece is dropped as one, without looking at each object.
  if (state->L != NULL && !rlb_holds_all(&state->arena)) lua_close(state->L);
  rlb_close_arena(&state->arena);
  rlb_free_copies(&state->copies);
  free(state->declared_places.bytes);
  free(state->places.bytes);
  free(state->failures.bytes);
  free(state->failure_text.bytes);
  free(state->facts.bytes);
  free(state);
}

rlb_error rlb_last_error(const rlb_state *state) {
  const rlb_report *report = &state->report;
  return (rlb_error){report->code, report->line, report->message, report->message_length,
                     report->file, report->file_length};
}

uint64_t rlb_live_bytes(const rlb_state *state) { return state->live; }

uint64_t rlb_allocation_count(const rlb_state *state) { return state->allocation_count; }

int64_t rlb_direct_rows(const rlb_state *state) { return state->direct_rows; }

int64_t rlb_reckoned_rows(const rlb_state *state) { return state->reckoned_rows; }

void rlb_ask_lua(rlb_state *state, bool always) { state->asks_lua = always; }
