#ifndef CMEMORY_H
#define CMEMORY_H

/// Has several threads share one heap, where the C library would give each its own (glibc does). For the start of a process, before
/// there are other threads.
///
/// What one thread has freed then serves the others, and the heap grows in large steps, where one of a thread grows page by page with
/// a call of the system for each. Threads wait for each other a little: there is a heap for every four processors.
void memory_share_heaps(void);

#endif
