// Makes the plan of a function that only reckons: its instructions as steps between cells.
//
// What an instruction holds itself, a constant, an upvalue, a name of the environment: all of it stands still once the rules
// are sealed (frozen.c, kept.c). So each gets a cell of its own beside the registers, and most operations of Lua become the
// same few steps.
#include "cells.h"
#include "operations.h"

enum { SLOTS_KEPT = 16, MOST_STEPS = 512, UNKNOWN = -1 };

typedef struct draft {
  const rlb_dump *dump;
  const rlb_listing *listing;
  int function;  // on Lua's stack
  int tables;    // on Lua's stack: the list of the tables; also holds what the plan's texts are in
  uint32_t table_count;
  unsigned cell_count;
  rlb_cell cells[RLB_MOST_CELLS];
  rlb_step steps[MOST_STEPS];
} draft;

// Values that stand still ------------------------------------------------------------------------

static const char *const followed[] = {"max", "min", "floor", "ceil", "abs"};  // of `math`, as in `rlb_called`

// Pushes what the words of the language have under the name.
static void push_word(lua_State *L, const char *name) {
  rlb_push_hidden(L, &rlb_words_key);
  lua_pushstring(L, name);
  lua_rawget(L, -2);
  lua_remove(L, -2);
}

// Which function of the library is on top of the stack.
static int which_called(lua_State *L) {
  int function = lua_gettop(L), called = UNKNOWN;
  push_word(L, "ipairs");
  if (lua_rawequal(L, -1, function)) called = CALLED_IPAIRS;
  push_word(L, "math");
  if (lua_istable(L, -1)) rlb_push_contents(L, -1);
  for (int index = 0; lua_istable(L, -1) && called == UNKNOWN && index < CALLED_IPAIRS; index += 1) {
    lua_pushstring(L, followed[index]);
    lua_rawget(L, -2);
    if (lua_rawequal(L, -1, function)) called = index;
    lua_pop(L, 1);
  }
  lua_settop(L, function);
  return lua_iscfunction(L, function) ? called : UNKNOWN;
}

// The number of the table on top of the stack.
static int number_of_table(lua_State *L, draft *draft) {
  rlb_push_contents(L, -1);
  lua_Integer number = 1;
  for (; number <= draft->table_count; number += 1) {
    lua_rawgeti(L, draft->tables, number);
    bool is_same = lua_rawequal(L, -1, -2);
    lua_pop(L, 1);
    if (is_same) break;
  }
  if (number > RLB_MOST_TABLES) number = 0;
  if (number > draft->table_count) {
    draft->table_count += 1;
    lua_pushvalue(L, -1);
    lua_rawseti(L, draft->tables, number);
  }
  lua_pop(L, 1);
  return (int)number - 1;
}

// Keeps the text on top of the stack as long as the plan.
static void hold(lua_State *L, const draft *draft) {
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 1);
  lua_rawset(L, draft->tables);
}

// The value on top of the stack as a cell; false when nothing can be done with it.
static bool read_value(lua_State *L, draft *draft, rlb_cell *cell) {
  int number = UNKNOWN;
  size_t length;
  switch (lua_type(L, -1)) {
    case LUA_TNIL: *cell = rlb_nil_cell(); return true;
    case LUA_TBOOLEAN: *cell = rlb_truth_cell(lua_toboolean(L, -1)); return true;
    case LUA_TNUMBER:
      *cell = lua_isinteger(L, -1) ? rlb_integer_cell(lua_tointeger(L, -1)) : rlb_float_cell(lua_tonumber(L, -1));
      return true;
    case LUA_TSTRING: {
      const char *text = lua_tolstring(L, -1, &length);
      *cell = rlb_text_cell(text, length);
      if (draft != NULL) hold(L, draft);
      return length <= UINT32_MAX;
    }
    case LUA_TTABLE: number = draft == NULL ? UNKNOWN : number_of_table(L, draft); break;
    case LUA_TFUNCTION: number = draft == NULL ? UNKNOWN : which_called(L); break;
    default: break;
  }
  *cell = (rlb_cell){.kind = lua_istable(L, -1) ? CELL_TABLE : CELL_CALLED, .extent = (uint32_t)number};
  return number != UNKNOWN;
}

// Gives the value on top of the stack a cell, and pops it. Its number, or UNKNOWN.
static int take_cell(lua_State *L, draft *draft) {
  rlb_cell *cell = draft->cells + draft->cell_count;
  bool has_room = draft->cell_count < RLB_MOST_CELLS && read_value(L, draft, cell);
  lua_pop(L, 1);
  return has_room ? (int)draft->cell_count++ : UNKNOWN;
}

static int take_constant(lua_State *L, draft *draft, unsigned number) {
  return rlb_push_constant(L, draft->dump, draft->listing, number) ? take_cell(L, draft) : UNKNOWN;
}

static int take_integer(lua_State *L, draft *draft, int integer) {
  lua_pushinteger(L, integer);
  return take_cell(L, draft);
}

static int take_upvalue(lua_State *L, draft *draft, unsigned number) {
  return lua_getupvalue(L, draft->function, (int)number + 1) != NULL ? take_cell(L, draft) : UNKNOWN;
}

// Replaces the name on top of the stack by what the table below answers to it, where the prelude made the table: a parameter
// of the pack, `param.name`. Such an answer stands still until the rules are sealed again. Else replaces it by nil.
static void ask_prelude(lua_State *L) {
  int name = lua_gettop(L), table = name - 1;
  bool asks = luaL_getmetafield(L, table, "__index") == LUA_TFUNCTION && rlb_is_prelude(L, lua_gettop(L));
  if (asks) {
    lua_pushvalue(L, table);
    lua_pushvalue(L, name);
    asks = lua_pcall(L, 2, 1, 0) == LUA_OK && !lua_istable(L, -1);
    if (rlb_self(L)->fatal != RLB_OK) rlb_raise_again(L);
  }
  if (!asks) lua_pushnil(L);
  lua_replace(L, name);
  lua_settop(L, name);
}

// What the table on top holds under a constant name; pops it. UNKNOWN where it holds nothing.
static int take_field(lua_State *L, draft *draft, unsigned name) {
  int table = lua_gettop(L), cell = UNKNOWN;
  if (rlb_push_constant_name(L, draft->dump, draft->listing, name)) {
    lua_pushvalue(L, -1);
    if (lua_rawget(L, table) == LUA_TNIL) {
      lua_pop(L, 1);
      ask_prelude(L);
    }
    if (!lua_isnil(L, -1)) cell = take_cell(L, draft);
  }
  lua_settop(L, table - 1);
  return cell;
}

static int take_field_of_upvalue(lua_State *L, draft *draft, unsigned upvalue, unsigned name) {
  if (lua_getupvalue(L, draft->function, (int)upvalue + 1) == NULL) return UNKNOWN;
  if (lua_istable(L, -1)) {
    rlb_push_contents(L, -1);
    lua_remove(L, -2);
    return take_field(L, draft, name);
  }
  lua_pop(L, 1);
  return UNKNOWN;
}

// Steps -------------------------------------------------------------------------------------------

// False where a cell that it needs could not be had.
static bool set_step(rlb_step *step, rlb_doing doing, unsigned a, int b, int c, int x) {
  *step = (rlb_step){(uint8_t)doing, (uint8_t)a, (uint8_t)b, (uint8_t)c, x};
  return b != UNKNOWN && c != UNKNOWN;
}

// Whether the step before has put a table that stands still into the register.
static bool is_known_table(const draft *draft, size_t index, unsigned a) {
  if (index == 0) return false;
  const rlb_step *before = draft->steps + index - 1;
  unsigned cell = before->doing == DO_TAKE ? (unsigned)before->x : before->b;
  bool puts = before->doing == DO_MOVE || before->doing == DO_TAKE;
  return puts && before->a == a && draft->cells[cell].kind == CELL_TABLE;
}

// `table.name`: where it is known which table that is, what it holds is known too.
static bool set_field(lua_State *L, draft *draft, size_t index, uint32_t instruction) {
  rlb_step *step = draft->steps + index;
  unsigned a = rlb_a(instruction), table = rlb_b(instruction), name = rlb_c(instruction);
  if (!is_known_table(draft, index, table)) {
    return set_step(step, DO_LOOK_UP, a, (int)table, take_constant(L, draft, name), 0);
  }
  const rlb_step *before = step - 1;
  uint32_t number = draft->cells[before->doing == DO_TAKE ? (unsigned)before->x : before->b].extent;
  lua_rawgeti(L, draft->tables, (lua_Integer)number + 1);
  int cell = take_field(L, draft, name);
  return cell != UNKNOWN && set_step(step, DO_TAKE, a, (int)table, (int)number, cell);
}

// What Lua's machine does for arithmetic between registers, from ADD on; the same with constants, from ADDK on.
static const uint8_t arithmetic[] = {DO_ADD, DO_SUBTRACT, DO_MULTIPLY, DO_MODULO, DO_POWER, DO_DIVIDE, DO_DIVIDE_DOWN};

static bool set_comparison(lua_State *L, draft *draft, rlb_step *step, uint32_t instruction) {
  int a = (int)rlb_a(instruction), b = (int)rlb_b(instruction), way = rlb_k(instruction);
  int number = b - NUMBER_ZERO;
  switch (rlb_operation(instruction)) {
    case OP_EQ: return set_step(step, DO_EQUAL, 0, a, b, way);
    case OP_LT: return set_step(step, DO_LESS, 0, a, b, way);
    case OP_LE: return set_step(step, DO_AT_MOST, 0, a, b, way);
    case OP_EQK: return set_step(step, DO_EQUAL, 0, a, take_constant(L, draft, (unsigned)b), way);
    case OP_EQI: return set_step(step, DO_EQUAL, 0, a, take_integer(L, draft, number), way);
    case OP_LTI: return set_step(step, DO_LESS, 0, a, take_integer(L, draft, number), way);
    case OP_LEI: return set_step(step, DO_AT_MOST, 0, a, take_integer(L, draft, number), way);
    case OP_GTI: return set_step(step, DO_LESS, 0, take_integer(L, draft, number), a, way);
    default: return set_step(step, DO_AT_MOST, 0, take_integer(L, draft, number), a, way);
  }
}

// Instructions that put something that stands still into a register.
static bool set_known(lua_State *L, draft *draft, rlb_step *step, uint32_t instruction) {
  unsigned a = rlb_a(instruction), wide = rlb_wide(instruction);
  int cell = UNKNOWN;
  switch (rlb_operation(instruction)) {
    case OP_LOADI: cell = take_integer(L, draft, (int)wide - WIDE_ZERO); break;
    case OP_LOADF:
      lua_pushnumber(L, (lua_Number)((int)wide - WIDE_ZERO));
      cell = take_cell(L, draft);
      break;
    case OP_LOADK: cell = take_constant(L, draft, wide); break;
    case OP_LOADTRUE: case OP_LOADFALSE:
      lua_pushboolean(L, rlb_operation(instruction) == OP_LOADTRUE);
      cell = take_cell(L, draft);
      break;
    case OP_GETUPVAL: cell = take_upvalue(L, draft, rlb_b(instruction)); break;
    default: cell = take_field_of_upvalue(L, draft, rlb_b(instruction), rlb_c(instruction)); break;
  }
  return set_step(step, DO_MOVE, a, cell, 0, 0);
}

static bool set_call(rlb_step *step, uint32_t instruction, rlb_doing doing) {
  return set_step(step, doing, rlb_a(instruction), (int)rlb_b(instruction), (int)rlb_c(instruction), 0);
}

static bool translate(lua_State *L, draft *draft, size_t index) {
  uint32_t instruction = rlb_instruction(draft->dump, draft->listing, index);
  rlb_step *step = draft->steps + index;
  unsigned operation = rlb_operation(instruction), a = rlb_a(instruction);
  int b = (int)rlb_b(instruction), c = (int)rlb_c(instruction), way = rlb_k(instruction);
  switch (operation) {
    case OP_MOVE: return set_step(step, DO_MOVE, a, b, 0, 0);
    case OP_LOADNIL: return set_step(step, DO_CLEAR, a, (int)a + b, 0, 0);
    case OP_LOADI: case OP_LOADF: case OP_LOADK: case OP_LOADTRUE: case OP_LOADFALSE: case OP_GETUPVAL: case OP_GETTABUP:
      return set_known(L, draft, step, instruction);
    case OP_GETTABLE: return set_step(step, DO_LOOK_UP, a, b, c, 0);
    case OP_GETI: return set_step(step, DO_LOOK_UP, a, b, take_integer(L, draft, c), 0);
    case OP_GETFIELD: return set_field(L, draft, index, instruction);
    case OP_ADDI: return set_step(step, DO_ADD, a, b, take_integer(L, draft, c - NUMBER_ZERO), 0);
    case OP_ADDK ... OP_IDIVK:
      return set_step(step, arithmetic[operation - OP_ADDK], a, b, take_constant(L, draft, (unsigned)c), 0);
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

static bool translate_all(lua_State *L, draft *draft) {
  if (draft->listing->count > MOST_STEPS) return false;
  for (size_t index = 0; index < draft->listing->count; index += 1) {
    if (!translate(L, draft, index)) return false;
  }
  return true;
}

// Keeping ------------------------------------------------------------------------------------------

static bool is_looked_up(const draft *draft) {
  for (size_t index = 0; index < draft->listing->count; index += 1) {
    if (draft->steps[index].doing == DO_LOOK_UP) return true;
  }
  return false;
}

// An entry that can be looked up: a text or a whole number as its name, and no table or function in it.
static bool read_entry(lua_State *L, rlb_entry *entry) {
  bool is_simple = read_value(L, NULL, &entry->value);
  lua_pushvalue(L, -2);
  is_simple = read_value(L, NULL, &entry->key) && is_simple;
  lua_pop(L, 1);
  return is_simple && (entry->key.kind == CELL_TEXT || entry->key.kind == CELL_INTEGER);
}

// Reads what all tables hold into `entries`; only counts it when that is NULL.
static size_t read_tables(lua_State *L, const draft *draft, rlb_known_table *tables, rlb_entry *entries) {
  size_t count = 0;
  for (uint32_t number = 0; number < draft->table_count; number += 1) {
    tables[number] = (rlb_known_table){(uint32_t)count, 0, true};
    lua_rawgeti(L, draft->tables, (lua_Integer)number + 1);
    if (lua_getmetatable(L, -1)) {
      tables[number].is_whole = false;
      lua_pop(L, 1);
    }
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
      rlb_entry entry;
      if (!read_entry(L, &entry)) {
        tables[number].is_whole = false;
        continue;
      }
      if (entries != NULL) entries[count] = entry;
      tables[number].count += 1;
      count += 1;
    }
    lua_pop(L, 1);
  }
  return count;
}

static void keep(lua_State *L, const draft *draft) {
  rlb_known_table tables[RLB_MOST_TABLES] = {{0}};
  bool reads_tables = is_looked_up(draft);
  size_t steps = draft->listing->count, entries = reads_tables ? read_tables(L, draft, tables, NULL) : 0;
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
  if (reads_tables) read_tables(L, draft, tables, plan->entries);
  memcpy(plan->tables, tables, sizeof tables);
}

void rlb_push_plan(lua_State *L, int function, const rlb_dump *dump, const rlb_listing *listing) {
  luaL_checkstack(L, SLOTS_KEPT, "no room for a plan");
  int top = lua_gettop(L);
  draft draft = {.dump = dump, .listing = listing, .function = function};
  lua_createtable(L, 0, 0);
  draft.tables = lua_gettop(L);
  draft.cell_count = dump->bytes[listing->frame + 2];  // the registers
  if (translate_all(L, &draft)) keep(L, &draft);
  else lua_pushnil(L);
  lua_replace(L, top + 1);
  lua_settop(L, top + 1);
}
