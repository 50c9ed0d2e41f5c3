// The operations of Lua 5.4, and where an instruction names a register.
//
// Source: the numbers of the operations and the fields of an instruction (lopcodes.h of Lua 5.4).
#ifndef RLB_OPERATIONS_H
#define RLB_OPERATIONS_H

#include <stdbool.h>
#include <stdint.h>

enum {
  OP_MOVE = 0, OP_LOADI, OP_LOADF, OP_LOADK, OP_LOADKX, OP_LOADFALSE, OP_LFALSESKIP, OP_LOADTRUE, OP_LOADNIL,
  OP_GETUPVAL, OP_SETUPVAL, OP_GETTABUP, OP_GETTABLE, OP_GETI, OP_GETFIELD, OP_SETTABUP, OP_SETTABLE, OP_SETI,
  OP_SETFIELD, OP_NEWTABLE, OP_SELF, OP_ADDI, OP_ADDK, OP_SUBK, OP_MULK, OP_MODK, OP_POWK, OP_DIVK, OP_IDIVK, OP_BANDK,
  OP_BORK, OP_BXORK, OP_SHRI, OP_SHLI, OP_ADD, OP_SUB, OP_MUL, OP_MOD, OP_POW, OP_DIV, OP_IDIV, OP_BAND, OP_BOR, OP_BXOR,
  OP_SHL, OP_SHR, OP_MMBIN, OP_MMBINI, OP_MMBINK, OP_UNM, OP_BNOT, OP_NOT, OP_LEN, OP_CONCAT, OP_CLOSE, OP_TBC, OP_JMP, OP_EQ, OP_LT, OP_LE, OP_EQK,
  OP_EQI, OP_LTI, OP_LEI, OP_GTI, OP_GEI, OP_TEST, OP_TESTSET, OP_CALL, OP_TAILCALL, OP_RETURN, OP_RETURN0,
  OP_RETURN1, OP_FORLOOP, OP_FORPREP, OP_TFORPREP, OP_TFORCALL, OP_TFORLOOP, OP_SETLIST, OP_CLOSURE, OP_VARARG,
  OP_VARARGPREP, OP_EXTRAARG
};
_Static_assert(OP_SHLI == 33 && OP_SHR == 45 && OP_CONCAT == 53 && OP_CALL == 68 && OP_EXTRAARG == 82, "the operations are counted as Lua does");

// Where the fields of an instruction begin, in bits.
enum { SHIFT_A = 7, SHIFT_K = 15, SHIFT_B = 16, SHIFT_C = 24 };

// What stands for zero where a field can be negative: a number in C or B, one that is wide, a jump.
enum { NUMBER_ZERO = 127, WIDE_ZERO = (1 << 16) - 1, JUMP_ZERO = (1 << 24) - 1 };

static inline unsigned rlb_operation(uint32_t instruction) { return instruction & 0x7f; }
static inline unsigned rlb_a(uint32_t instruction) { return (instruction >> SHIFT_A) & 0xff; }
static inline unsigned rlb_b(uint32_t instruction) { return (instruction >> SHIFT_B) & 0xff; }
static inline unsigned rlb_c(uint32_t instruction) { return instruction >> SHIFT_C; }
static inline bool rlb_k(uint32_t instruction) { return (instruction >> SHIFT_K) & 1; }
// The fields B and C as one number, and how far a jump goes.
static inline unsigned rlb_wide(uint32_t instruction) { return instruction >> SHIFT_K; }
static inline int rlb_jump(uint32_t instruction) { return (int)(instruction >> SHIFT_A) - JUMP_ZERO; }

// Whether the field that begins at a bit names a register; false for operations that are not known.
bool rlb_is_register(uint32_t instruction, int shift);

#endif
