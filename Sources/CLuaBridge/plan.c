// Makes the plan of a function that only reckons: its instructions as steps between cells.
//
// What an instruction holds itself, a constant, an upvalue, a name of the environment, stands still (known.c). So each gets a
// cell of its own beside the registers, and most operations of Lua become the same few steps.
#include "operations.h"
#include "plan.h"

enum { SLOTS_KEPT = 16, UNKNOWN = RLB_UNKNOWN };

// Steps -------------------------------------------------------------------------------------------

// False where a cell that it needs could not be had.
static bool set_step(rlb_step *step, rlb_doing doing, unsigned a, int b, int c, int x) {
  *step = (rlb_step){(uint8_t)doing, (uint8_t)a, (uint8_t)b, (uint8_t)c, x};
  return b != UNKNOWN && c != UNKNOWN;
}

// Whether the step before has put a table that stands still into the register.
static bool is_known_table(const rlb_draft *draft, size_t index, unsigned a) {
  if (index == 0) return false;
  const rlb_step *before = draft->steps + index - 1;
  unsigned cell = before->doing == DO_TAKE ? (unsigned)before->x : before->b;
  bool puts = before->doing == DO_MOVE || before->doing == DO_TAKE;
  return puts && before->a == a && draft->cells[cell].kind == CELL_TABLE;
}

// `table.name`: where it is known which table that is, what it holds is known too.
static bool set_field(lua_State *L, rlb_draft *draft, size_t index, uint32_t instruction) {
  rlb_step *step = draft->steps + index;
  unsigned a = rlb_a(instruction), table = rlb_b(instruction), name = rlb_c(instruction);
  if (!is_known_table(draft, index, table)) {
    return set_step(step, DO_LOOK_UP, a, (int)table, rlb_take_constant(L, draft, name), 0);
  }
  const rlb_step *before = step - 1;
  uint32_t number = draft->cells[before->doing == DO_TAKE ? (unsigned)before->x : before->b].extent;
  lua_rawgeti(L, draft->tables, (lua_Integer)number + 1);
  int cell = rlb_take_field(L, draft, name);
  return cell != UNKNOWN && set_step(step, DO_TAKE, a, (int)table, (int)number, cell);
}

// What Lua's machine does for arithmetic between registers, from ADD on; the same with constants, from ADDK on.
static const uint8_t arithmetic[] = {DO_ADD, DO_SUBTRACT, DO_MULTIPLY, DO_MODULO, DO_POWER, DO_DIVIDE, DO_DIVIDE_DOWN};

static bool set_comparison(lua_State *L, rlb_draft *draft, rlb_step *step, uint32_t instruction) {
  int a = (int)rlb_a(instruction), b = (int)rlb_b(instruction), way = rlb_k(instruction);
  int number = b - NUMBER_ZERO;
  switch (rlb_operation(instruction)) {
    case OP_EQ: return set_step(step, DO_EQUAL, 0, a, b, way);
    case OP_LT: return set_step(step, DO_LESS, 0, a, b, way);
    case OP_LE: return set_step(step, DO_AT_MOST, 0, a, b, way);
    case OP_EQK: return set_step(step, DO_EQUAL, 0, a, rlb_take_constant(L, draft, (unsigned)b), way);
    case OP_EQI: return set_step(step, DO_EQUAL, 0, a, rlb_take_integer(L, draft, number), way);
    case OP_LTI: return set_step(step, DO_LESS, 0, a, rlb_take_integer(L, draft, number), way);
    case OP_LEI: return set_step(step, DO_AT_MOST, 0, a, rlb_take_integer(L, draft, number), way);
    case OP_GTI: return set_step(step, DO_LESS, 0, rlb_take_integer(L, draft, number), a, way);
    default: return set_step(step, DO_AT_MOST, 0, rlb_take_integer(L, draft, number), a, way);
  }
}

// Instructions that put something that stands still into a register.
static bool set_known(lua_State *L, rlb_draft *draft, rlb_step *step, uint32_t instruction) {
  unsigned a = rlb_a(instruction), wide = rlb_wide(instruction);
  int cell = UNKNOWN;
  switch (rlb_operation(instruction)) {
    case OP_LOADI: cell = rlb_take_integer(L, draft, (int)wide - WIDE_ZERO); break;
    case OP_LOADF:
      lua_pushnumber(L, (lua_Number)((int)wide - WIDE_ZERO));
      cell = rlb_take_cell(L, draft);
      break;
    case OP_LOADK: cell = rlb_take_constant(L, draft, wide); break;
    case OP_LOADTRUE: case OP_LOADFALSE: case OP_LFALSESKIP:
      lua_pushboolean(L, rlb_operation(instruction) == OP_LOADTRUE);
      cell = rlb_take_cell(L, draft);
      break;
    case OP_GETUPVAL: cell = rlb_take_upvalue(L, draft, rlb_b(instruction)); break;
    default: cell = rlb_take_field_of_upvalue(L, draft, rlb_b(instruction), rlb_c(instruction)); break;
  }
  bool skips = rlb_operation(instruction) == OP_LFALSESKIP;
  return set_step(step, skips ? DO_MOVE_AND_SKIP : DO_MOVE, a, cell, 0, 0);
}

static bool set_call(rlb_step *step, uint32_t instruction, rlb_doing doing) {
  return set_step(step, doing, rlb_a(instruction), (int)rlb_b(instruction), (int)rlb_c(instruction), 0);
}

static bool translate(lua_State *L, rlb_draft *draft, size_t index) {
  uint32_t instruction = rlb_instruction(draft->dump, draft->listing, index);
  rlb_step *step = draft->steps + index;
  unsigned operation = rlb_operation(instruction), a = rlb_a(instruction);
  int b = (int)rlb_b(instruction), c = (int)rlb_c(instruction), way = rlb_k(instruction);
  switch (operation) {
    case OP_MOVE: return set_step(step, DO_MOVE, a, b, 0, 0);
    case OP_LOADNIL: return set_step(step, DO_CLEAR, a, (int)a + b, 0, 0);
    case OP_LOADI: case OP_LOADF: case OP_LOADK: case OP_LOADTRUE: case OP_LOADFALSE: case OP_LFALSESKIP:
    case OP_GETUPVAL: case OP_GETTABUP:
      return set_known(L, draft, step, instruction);
    case OP_GETTABLE: return set_step(step, DO_LOOK_UP, a, b, c, 0);
    case OP_GETI: return set_step(step, DO_LOOK_UP, a, b, rlb_take_integer(L, draft, c), 0);
    case OP_GETFIELD: return set_field(L, draft, index, instruction);
    case OP_ADDI: return set_step(step, DO_ADD, a, b, rlb_take_integer(L, draft, c - NUMBER_ZERO), 0);
    case OP_ADDK ... OP_IDIVK:
      return set_step(step, arithmetic[operation - OP_ADDK], a, b, rlb_take_constant(L, draft, (unsigned)c), 0);
    case OP_ADD ... OP_IDIV: return set_step(step, arithmetic[operation - OP_ADD], a, b, c, 0);
    // Reached only where the arithmetic before was not between numbers.
    case OP_MMBIN ... OP_MMBINK: return set_step(step, DO_GIVE_UP, 0, 0, 0, 0);
    case OP_UNM: return set_step(step, DO_NEGATE, a, b, 0, 0);
    case OP_NOT: return set_step(step, DO_NOT, a, b, 0, 0);
    case OP_LEN: return set_step(step, DO_LENGTH, a, b, 0, 0);
    case OP_CLOSE: return set_step(step, DO_NOTHING, 0, 0, 0, 0);  // no function inside holds a register
    case OP_JMP: return set_step(step, DO_JUMP, 0, 0, 0, rlb_jump(instruction));
    case OP_EQ ... OP_GEI: return set_comparison(L, draft, step, instruction);
    case OP_TEST: return set_step(step, DO_TEST, a, 0, 0, way);
    case OP_TESTSET: return set_step(step, DO_TEST_AND_MOVE, a, b, 0, way);
    case OP_CALL: return set_call(step, instruction, DO_CALL);
    case OP_TAILCALL: return set_call(step, instruction, DO_RETURN_CALL);
    case OP_RETURN:
      return b == 1 ? set_step(step, DO_RETURN_NOTHING, 0, 0, 0, 0) : set_step(step, DO_RETURN, a, 0, 0, 0);
    case OP_RETURN0: return set_step(step, DO_RETURN_NOTHING, 0, 0, 0, 0);
    case OP_RETURN1: return set_step(step, DO_RETURN, a, 0, 0, 0);
    case OP_TFORPREP: return set_step(step, DO_JUMP, 0, 0, 0, (int)rlb_wide(instruction));
    case OP_TFORCALL: return c <= 2 && set_step(step, DO_NEXT_ITEM, a, 0, c, 0);
    case OP_TFORLOOP: return set_step(step, DO_LOOP, a, 0, 0, -(int)rlb_wide(instruction));
    default: return false;
  }
}

static bool translate_all(lua_State *L, rlb_draft *draft) {
  if (draft->listing->count > RLB_MOST_STEPS) return false;
  for (size_t index = 0; index < draft->listing->count; index += 1) {
    if (!translate(L, draft, index)) return false;
  }
  return true;
}

// Keeping ------------------------------------------------------------------------------------------

static bool is_looked_up(const rlb_draft *draft) {
  for (size_t index = 0; index < draft->listing->count; index += 1) {
    if (draft->steps[index].doing == DO_LOOK_UP) return true;
  }
  return false;
}

// Pushes the plan; false where a table holds so much that Lua finds it sooner.
static bool keep(lua_State *L, const rlb_draft *draft) {
  rlb_known_table tables[RLB_MOST_TABLES] = {{0}};
  bool reads_tables = is_looked_up(draft);
  size_t steps = draft->listing->count, entries = 0;
  if (reads_tables && !rlb_read_tables(L, draft, tables, NULL, &entries)) return false;
  size_t cell_bytes = draft->cell_count * sizeof(rlb_cell), entry_bytes = entries * sizeof(rlb_entry);
  rlb_plan *plan = lua_newuserdatauv(L, sizeof *plan + cell_bytes + entry_bytes + steps * sizeof(rlb_step), 1);
  lua_pushvalue(L, draft->tables);
  lua_setiuservalue(L, -2, 1);
  plan->step_count = (uint32_t)steps;
  plan->cells = (rlb_cell *)(plan + 1);
  plan->entries = (rlb_entry *)(plan->cells + draft->cell_count);
  plan->steps = (rlb_step *)(plan->entries + entries);
  memcpy(plan->cells, draft->cells, cell_bytes);
  memcpy(plan->steps, draft->steps, steps * sizeof(rlb_step));
  memcpy(plan->tables, tables, sizeof tables);
  return !reads_tables || rlb_read_tables(L, draft, tables, plan->entries, &entries);
}

void rlb_push_plan(lua_State *L, int function, const rlb_dump *dump, const rlb_listing *listing) {
  luaL_checkstack(L, SLOTS_KEPT, "no room for a plan");
  int top = lua_gettop(L);
  rlb_draft draft = {.dump = dump, .listing = listing, .function = function};
  lua_createtable(L, 0, 0);
  draft.tables = lua_gettop(L);
  draft.cell_count = dump->bytes[listing->frame + 2];  // the registers
  if (!translate_all(L, &draft) || !keep(L, &draft)) lua_pushnil(L);
  lua_replace(L, top + 1);
  lua_settop(L, top + 1);
}
