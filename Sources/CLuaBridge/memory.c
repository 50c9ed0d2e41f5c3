// The allocator: counts every byte, and refuses what the limits do not allow.
#include <stdlib.h>

#include "bridge.h"

// After a refusal Lua collects all garbage and asks again. Each such collection costs time that
// no instruction count sees, so a run gets a few and then the refusal is final.
enum { EMERGENCY_COLLECTIONS = 4 };

// Says what was gone over, and by how much it was limited; without a figure when `most` is 0.
static void *refuse_for_good(rlb_state *state, const char *reason, uint64_t most) {
  if (state->fatal == RLB_OK) {
    if (most == 0) rlb_set_report(state, RLB_MEMORY, "%s", reason);
    else rlb_set_report(state, RLB_MEMORY, "%s: more than %llu KiB", reason, (unsigned long long)most >> 10);
    if (state->L != NULL) rlb_place_report(state);
    state->fatal = RLB_MEMORY;
  }
  return NULL;
}

static void *refuse(rlb_state *state, const char *reason, uint64_t most) {
  if (state->collecting || state->collections >= EMERGENCY_COLLECTIONS) {
    return refuse_for_good(state, reason, most);
  }
  state->collecting = true;
  state->collections += 1;
  return NULL;
}

static bool is_refused_by_test(rlb_state *state) {
  uint64_t number = ++state->allocation_count;
  uint64_t refused = state->limits.refused_allocation;
  if (refused == 0) return false;
  return state->limits.refuses_once ? number == refused : number >= refused;
}

static void *grow(rlb_state *state, void *block, uint64_t old_size, uint64_t new_size) {
  uint64_t growth = new_size - old_size;
  if (state->fatal == RLB_MEMORY) return NULL;
  if (new_size > state->limits.block_bytes) {
    return refuse_for_good(state, "one value needs too much memory", state->limits.block_bytes);
  }
  if (growth > state->allocation_limit - state->allocated) {
    return refuse_for_good(state, "too much memory was asked for", state->allocation_limit);
  }
  if (state->live + growth > state->limits.live_bytes) {
    return refuse(state, "too much memory is kept", state->limits.live_bytes);
  }
  void *grown = is_refused_by_test(state) ? NULL : rlb_resize(&state->arena, block, old_size, new_size);
  if (grown == NULL) return refuse(state, "the machine has no more memory", 0);
  state->collecting = false;
  state->live += growth;
  state->allocated += growth;
  return grown;
}

// Nearly every request is for a new block of few bytes, which no limit and no test refuses.
static inline bool is_free(const rlb_state *state, uint64_t size) {
  const rlb_limits *limits = &state->limits;
  return size <= limits->block_bytes && size <= state->allocation_limit - state->allocated &&
         state->live + size <= limits->live_bytes && state->fatal != RLB_MEMORY && limits->refused_allocation == 0;
}

static inline void *take_fine(rlb_state *state, size_t size) {
  void *block = is_free(state, size) ? rlb_take_fine(&state->arena, size) : NULL;
  if (block == NULL) return NULL;
  state->allocation_count += 1;
  state->collecting = false;
  state->live += size;
  state->allocated += size;
  return block;
}

void *rlb_allocate(void *context, void *block, size_t old_size, size_t new_size) {
  rlb_state *state = context;
  if (block == NULL && new_size > 0 && new_size <= RLB_FINE_BYTES) {
    void *fine = take_fine(state, new_size);
    if (fine != NULL) return fine;
  }
  // Without a block Lua passes a type tag in the place of the old size.
  uint64_t held = block == NULL ? 0 : old_size;
  if (new_size == 0) {
    rlb_give_back(&state->arena, block, held);
    state->live -= held;
    return NULL;
  }
  if (new_size > held) return grow(state, block, held, new_size);
  void *shrunk = rlb_resize(&state->arena, block, held, new_size);
  state->live -= held - new_size;
  return shrunk == NULL ? block : shrunk;
}

bool rlb_widen(rlb_state *state, rlb_block *block, size_t length) {
  size_t capacity = block->capacity == 0 ? 256 : block->capacity * 2;
  while (capacity < block->length + length) capacity *= 2;
  void *grown = is_refused_by_test(state) ? NULL : realloc(block->bytes, capacity);
  if (grown == NULL) return false;
  block->bytes = grown;
  block->capacity = capacity;
  return true;
}

void *rlb_zeros(rlb_state *state, size_t count, size_t size) {
  return is_refused_by_test(state) ? NULL : calloc(count, size);
}
