// What can be said of a function from its code, so that the usual one is run without precautions.
//
// With a count hook Lua leaves its fast path for every instruction. A function without a backward
// jump and without a call runs each instruction at most once: it needs no hook. If it also stores
// into no table and no upvalue, it can keep nothing, and need not be watched for that. A function
// that only takes fields out of its first argument can be given the table of the row itself.
#include "dump.h"
#include "operations.h"

// Functions in functions: Lua itself allows no more than its C stack.
enum { DEEPEST_FUNCTION = 200 };

static bool is_forward(uint32_t instruction) {
  unsigned operation = rlb_operation(instruction);
  if (operation == OP_JMP) return rlb_jump(instruction) >= 0;
  if (operation == OP_TBC || (operation >= OP_FORLOOP && operation <= OP_TFORLOOP)) return false;
  return operation <= OP_EXTRAARG;
}

static bool is_call(uint32_t instruction) {
  unsigned operation = rlb_operation(instruction);
  return operation == OP_CALL || operation == OP_TAILCALL;
}

static bool is_store(uint32_t instruction) {
  unsigned operation = rlb_operation(instruction);
  return operation == OP_SETUPVAL || (operation >= OP_SETTABUP && operation <= OP_SETFIELD);
}

// Whether the instruction may do more with the first register, where the first argument is, than
// take a field out of it: copy it, store into it, or hand it on.
static bool uses_whole_argument(uint32_t instruction) {
  unsigned operation = rlb_operation(instruction), a = rlb_a(instruction), b = rlb_b(instruction);
  bool is_c = rlb_is_register(instruction, SHIFT_C) && rlb_c(instruction) == 0;
  switch (operation) {
    case OP_MOVE: case OP_SELF: return b == 0;
    case OP_SETUPVAL: return a == 0;
    case OP_GETTABLE: return is_c;
    case OP_SETTABUP: return is_c;
    case OP_CLOSURE: case OP_VARARGPREP: return true;
    default:
      return operation >= OP_SETTABLE && operation <= OP_SETFIELD &&
             (a == 0 || is_c || (operation == OP_SETTABLE && b == 0));
  }
}

static rlb_traits traits_of_code(const rlb_dump *dump, const rlb_listing *listing) {
  rlb_traits traits = {true, true, true, true, true, true};
  for (size_t index = 0; index < listing->count; index += 1) {
    uint32_t instruction = rlb_instruction(dump, listing, index);
    traits.runs_forward = traits.runs_forward && is_forward(instruction);
    traits.runs_straight = traits.runs_straight && is_forward(instruction) && !is_call(instruction);
    traits.stores_in_nothing = traits.stores_in_nothing && !is_store(instruction);
    traits.reads_fields_only = traits.reads_fields_only && !uses_whole_argument(instruction);
    traits.sets_no_upvalue = traits.sets_no_upvalue && rlb_operation(instruction) != OP_SETUPVAL;
  }
  traits.stores_nothing = traits.stores_in_nothing && traits.runs_straight;
  // What a function inside it does is its own.
  traits.runs_forward = traits.runs_forward && listing->functions == 0;
  traits.stores_in_nothing = traits.stores_in_nothing && listing->functions == 0;
  return traits;
}

static rlb_traits read_function(rlb_dump *dump, int depth) {
  const rlb_traits unknown = {0};
  rlb_listing listing;
  if (!rlb_read_listing(dump, &listing)) return unknown;
  rlb_traits traits = traits_of_code(dump, &listing);
  for (size_t left = listing.functions; left > 0; left -= 1) {
    if (depth == 0) return unknown;
    rlb_traits inner = read_function(dump, depth - 1);
    traits.sets_no_upvalue = traits.sets_no_upvalue && inner.sets_no_upvalue;
  }
  return rlb_end_listing(dump) ? traits : unknown;
}

rlb_traits rlb_traits_of(lua_State *L) {
  const rlb_traits unknown = {0};
  rlb_dump dump;
  return rlb_dump_function(L, &dump) ? read_function(&dump, DEEPEST_FUNCTION) : unknown;
}
