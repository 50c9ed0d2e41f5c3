// Where what Lua holds lies: one piece of memory, given out from its start on.
//
// A pack makes ten thousand tables, texts and functions that nearly all stay until its state is closed. Asking the system's
// allocator for each, and giving each back at the end, takes longer than making them. Here a block that is given back goes to
// a list of blocks of its size, from which the next of that size is taken, and the whole piece is dropped at once. What it has
// no room for goes to the system's allocator, so that a pack that wastes memory in odd sizes cannot waste more than the piece.
#include <stdlib.h>
#include <string.h>

#include "bridge.h"

enum {
  ARENA_BYTES = (4 << 20) - 64,  // as much as may lie before garbage is looked for
  FINE_LISTS = RLB_FINE_BYTES / RLB_GRAIN,
  LARGEST_BYTES = RLB_FINE_BYTES << (RLB_ARENA_LISTS - FINE_LISTS)
};

static size_t list_of(size_t size) {
  if (size <= RLB_FINE_BYTES) return (size - 1) / RLB_GRAIN;
  return FINE_LISTS + (size_t)(8 * sizeof(long) - 1) - (size_t)__builtin_clzl((unsigned long)(size - 1) / RLB_FINE_BYTES);
}

static size_t bytes_of(size_t list) {
  return list < FINE_LISTS ? (list + 1) * RLB_GRAIN : (size_t)RLB_FINE_BYTES << (list - FINE_LISTS + 1);
}

void rlb_open_arena(rlb_arena *arena) {
  arena->start = arena->next = malloc(ARENA_BYTES);
  arena->end = arena->start == NULL ? NULL : arena->start + ARENA_BYTES;
}

static bool is_inside(const rlb_arena *arena, const void *block) {
  return (const char *)block >= arena->start && (const char *)block < arena->end;
}

// A block for `size` bytes, more than 0.
static void *take(rlb_arena *arena, size_t size) {
  void *fine = size <= RLB_FINE_BYTES ? rlb_take_fine(arena, size) : NULL;
  if (fine != NULL) return fine;
  if (size > RLB_FINE_BYTES && size <= LARGEST_BYTES) {
    size_t list = list_of(size), bytes = bytes_of(list);
    void *freed = arena->freed[list];
    if (freed != NULL) {
      memcpy(arena->freed + list, freed, sizeof freed);
      return freed;
    }
    if (bytes <= (size_t)(arena->end - arena->next)) {
      void *fresh = arena->next;
      arena->next += bytes;
      return fresh;
    }
  }
  void *block = malloc(size);
  if (block != NULL) arena->outside += 1;
  return block;
}

void rlb_give_back(rlb_arena *arena, void *block, size_t size) {
  if (!is_inside(arena, block)) {
    if (block != NULL) arena->outside -= 1;
    free(block);
    return;
  }
  // A block that has shrunk goes to the list of what it says it is: that is less than it has.
  size_t list = list_of(size);
  memcpy(block, arena->freed + list, sizeof block);
  arena->freed[list] = block;
}

void *rlb_resize(rlb_arena *arena, void *block, size_t old_size, size_t new_size) {
  if (block == NULL) return take(arena, new_size);
  if (!is_inside(arena, block)) return realloc(block, new_size);
  if (new_size <= bytes_of(list_of(old_size))) return block;
  void *moved = take(arena, new_size);
  if (moved == NULL) return NULL;
  memcpy(moved, block, old_size);
  rlb_give_back(arena, block, old_size);
  return moved;
}

bool rlb_holds_all(const rlb_arena *arena) { return arena->outside == 0; }

void rlb_close_arena(rlb_arena *arena) { free(arena->start); }
