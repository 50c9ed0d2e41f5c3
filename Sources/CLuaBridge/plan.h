// A plan while it is made: what plan.c and known.c share.
#ifndef RLB_PLAN_H
#define RLB_PLAN_H

#include "cells.h"

enum { RLB_MOST_STEPS = 512, RLB_UNKNOWN = -1 };

typedef struct rlb_draft {
  const rlb_dump *dump;
  const rlb_listing *listing;
  int function;  // on Lua's stack
  int tables;    // on Lua's stack: the list of the tables; also holds what the plan's texts are in
  uint32_t table_count;
  unsigned cell_count;
  rlb_cell cells[RLB_MOST_CELLS];
  rlb_step steps[RLB_MOST_STEPS];
} rlb_draft;

// known.c: the number of a cell that holds something that stands still, or RLB_UNKNOWN. That is the value on top of the
// stack, which is popped;
int rlb_take_cell(lua_State *L, rlb_draft *draft);
int rlb_take_integer(lua_State *L, rlb_draft *draft, int integer);
int rlb_take_constant(lua_State *L, rlb_draft *draft, unsigned number);
int rlb_take_upvalue(lua_State *L, rlb_draft *draft, unsigned number);
// what the table on top of the stack, which is popped, holds under a constant name;
int rlb_take_field(lua_State *L, rlb_draft *draft, unsigned name);
// the same of the table in an upvalue.
int rlb_take_field_of_upvalue(lua_State *L, rlb_draft *draft, unsigned upvalue, unsigned name);

// Reads what all tables of the draft hold into `entries`, only counts it when that is NULL, and says where each begins. False
// where one holds more than is looked through.
bool rlb_read_tables(
  lua_State *L, const rlb_draft *draft, rlb_known_table *tables, rlb_entry *entries, size_t *count);

#endif
