#include "CMemory.h"

// Tells which libc there is.
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <unistd.h>
#endif

void memory_share_heaps(void) {
#ifdef __GLIBC__
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  mallopt(M_ARENA_MAX, processors < 8 ? 1 : (int)(processors / 4));
#endif
}
