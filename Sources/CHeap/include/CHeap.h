// How the memory of the process is asked of the system.
#ifndef CHEAP_H
#define CHEAP_H

// Lets the first 8 MiB of the heap lie on large pages, where the system has them; nothing but time depends on it.
//
// A page of 4 KiB costs a fault of its own, more than a microsecond on a virtual machine, and glibc gives each thread a heap that
// grows page by page, with a system call for each. A run of the command fills some megabytes: one page of 2 MiB takes the
// place of 512 faults. Threads share a heap for that: what one has freed then serves the others. To be called before other threads
// are there.
void rch_take_large_pages(void);

#endif
