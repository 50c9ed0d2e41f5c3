// A copy of a function that takes the fields of its row as arguments.
#ifndef RLB_DIRECT_H
#define RLB_DIRECT_H

#include "bridge.h"

// A function that reads more fields gets a table.
enum { RLB_MOST_ARGUMENTS = 32 };

// Pushes the list of the fields that the function on top of the stack takes, in order, with its copy at 0 and the plan of
// that at -1 (reckon.h); pushes nothing and returns false where there can be no copy: the function needs the table, or is
// not laid out as expected.
//
// The copy reads the same upvalues. It has no names and no lines: what it says when it fails is of no use.
bool rlb_push_direct(lua_State *L);

#endif
