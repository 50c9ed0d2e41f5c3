// Which fields of an instruction name a register: the rest are numbers, constants and upvalues.
#include "operations.h"

// C_OR_K: C names a register unless the bit k says that it names a constant.
enum { A = 1, B = 2, C = 4, C_OR_K = 8 };

// Operations that are not here name none.
static const unsigned char registers[] = {
  [OP_MOVE] = A | B,
  [OP_LOADI] = A, [OP_LOADF] = A, [OP_LOADK] = A, [OP_LOADKX] = A,
  [OP_LOADFALSE] = A, [OP_LFALSESKIP] = A, [OP_LOADTRUE] = A, [OP_LOADNIL] = A,
  [OP_GETUPVAL] = A, [OP_SETUPVAL] = A,
  [OP_GETTABUP] = A, [OP_GETTABLE] = A | B | C, [OP_GETI] = A | B, [OP_GETFIELD] = A | B,
  [OP_SETTABUP] = C_OR_K, [OP_SETTABLE] = A | B | C_OR_K, [OP_SETI] = A | C_OR_K, [OP_SETFIELD] = A | C_OR_K,
  [OP_NEWTABLE] = A, [OP_SELF] = A | B | C_OR_K,
  [OP_ADDI ... OP_SHLI] = A | B,
  [OP_ADD ... OP_SHR] = A | B | C,
  [OP_MMBIN] = A | B, [OP_MMBINI] = A, [OP_MMBINK] = A,
  [OP_UNM] = A | B, [OP_BNOT] = A | B, [OP_NOT] = A | B, [OP_LEN] = A | B,
  [OP_CONCAT] = A, [OP_CLOSE] = A, [OP_TBC] = A,
  [OP_EQ] = A | B, [OP_LT] = A | B, [OP_LE] = A | B, [OP_EQK ... OP_GEI] = A,
  [OP_TEST] = A, [OP_TESTSET] = A | B,
  [OP_CALL] = A, [OP_TAILCALL] = A, [OP_RETURN] = A, [OP_RETURN0] = A, [OP_RETURN1] = A,
  [OP_FORLOOP ... OP_TFORLOOP] = A,
  [OP_SETLIST] = A, [OP_CLOSURE] = A, [OP_VARARG] = A, [OP_EXTRAARG] = 0,
};

bool rlb_is_register(uint32_t instruction, int shift) {
  unsigned operation = rlb_operation(instruction);
  if (operation >= sizeof registers) return false;
  unsigned named = registers[operation];
  if (shift == SHIFT_A) return named & A;
  if (shift == SHIFT_B) return named & B;
  return (named & C) || ((named & C_OR_K) && !rlb_k(instruction));
}
