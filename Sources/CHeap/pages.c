#define _GNU_SOURCE
#include "CHeap.h"

#include <stdlib.h>

#if defined(__linux__) && defined(__GLIBC__)
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// What is beyond these 8 MiB is asked for and given back as ever: a long list would take more memory on large pages.
enum { PAGE = 2 << 20, ROOM = 8 << 20, USUAL_PAD = 128 << 10, BLOCK = 96 << 10, LARGE_BLOCK = 4 << 20 };

void rch_take_large_pages(void) {
  uintptr_t end = (uintptr_t)sbrk(0);
  uintptr_t first = (end + PAGE - 1) & ~((uintptr_t)PAGE - 1);
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  // Threads that share a heap wait for each other a little: there is one for every four processors.
  mallopt(M_ARENA_MAX, processors < 8 ? 1 : (int)(processors / 4));
  // What is asked for at once is not given back for being unused yet.
  mallopt(M_TRIM_THRESHOLD, PAGE + ROOM);
  // A block of less than this lies in the heap too: beside it, it would have pages of its own.
  mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK);
  // The heap grows by this much when it grows next: at its end there is not room for two blocks.
  mallopt(M_TOP_PAD, (int)(first - end) + ROOM);
  void *volatile first_block = malloc(BLOCK), *volatile second_block = malloc(BLOCK);
  free(first_block);
  free(second_block);
  // Never given back, never touched: what comes after it lies on large pages from its first byte on.
  void *volatile gap = malloc(first - end);
  (void)gap;
  mallopt(M_TOP_PAD, USUAL_PAD);
  if ((uintptr_t)sbrk(0) >= first + ROOM) madvise((void *)first, ROOM, MADV_HUGEPAGE);
}

#else

void rch_take_large_pages(void) {}

#endif
