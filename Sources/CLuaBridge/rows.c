// The table that a row is shown in: made once a batch, filled again for each row.
//
// A function that only takes fields out of it gets the table itself. Any other gets an empty one
// that reads it, and refuses every change.
#include "batch.h"

// Lists that rows share, in a batch: what they hold together must not matter beside what a row may use.
enum { MOST_SHARED_LISTS = 1024, MOST_SHARED_SET = 0xFFFF };

// Reading ---------------------------------------------------------------------------------------

static bool has_bit(const uint64_t *words, int64_t index) {
  return (words[index / 64] >> (index % 64)) & 1;
}

static bool is_known(const rlb_column *column, int64_t row) {
  return has_bit(column->known, row);
}

static const rlb_column *column_at(lua_State *L, const rlb_batch *batch, int key) {
  lua_pushvalue(L, key);
  if (lua_rawget(L, lua_upvalueindex(1)) == LUA_TNIL) return NULL;
  return &batch->job->columns[lua_tointeger(L, -1)];
}

static _Noreturn void refuse_read(lua_State *L) {
  if (lua_type(L, 2) == LUA_TSTRING) {
    rlb_raise_fatal(L, RLB_READS, "`%s` is not in its reads", lua_tostring(L, 2));
  }
  rlb_raise_fatal(L, RLB_READS, "a field is read by its name, not by a %s", luaL_typename(L, 2));
}

// Stack: household, key. Called only for what is not in the table. Upvalue 1: name to column.
static int read_missing(lua_State *L) {
  const rlb_batch *batch = rlb_self(L)->batch;
  // A rule may have kept the table of an earlier batch, whose columns are gone.
  bool is_current = batch != NULL && lua_topointer(L, 1) == batch->household;
  const rlb_column *column = is_current ? column_at(L, batch, 2) : NULL;
  if (column == NULL) refuse_read(L);
  if (!is_known(column, batch->job->first_row + batch->row)) rlb_raise_unknown(L);
  lua_pushnil(L);  // a value that is not there, though it is known: a code without a text
  return 1;
}

static int refuse_write(lua_State *L) {
  rlb_raise_fatal(L, RLB_READS, "a rule changes nothing in what it reads: use a local");
}

static int refuse_length(lua_State *L) {
  rlb_raise_fatal(L, RLB_READS, "what a rule reads is not a list");
}

bool rlb_has_unknown_read(lua_State *L, int index) {
  const rlb_batch *batch = rlb_self(L)->batch;
  if (batch == NULL || lua_topointer(L, index) != batch->shown) return false;
  for (int32_t column = 0; column < batch->job->column_count; column += 1) {
    int64_t row = batch->job->first_row + batch->row;
    if (!is_known(&batch->job->columns[column], row)) return true;
  }
  return false;
}

// Filling ---------------------------------------------------------------------------------------

static void push_number(lua_State *L, const rlb_column *column, int64_t row) {
  double value = column->numbers[row];
  lua_Integer whole;
  if (rlb_is_whole(column, value, &whole)) {
    lua_pushinteger(L, whole);
  } else {
    lua_pushnumber(L, column->divisor == 1 ? value : value / column->divisor);
  }
}

void rlb_push_dictionary_text(lua_State *L, const rlb_dictionary *dictionary, int32_t code) {
  uint32_t start = code == 0 ? 0 : dictionary->ends[code - 1];
  lua_pushlstring(L, (const char *)dictionary->bytes + start, dictionary->ends[code] - start);
}

// A text is made once a batch, on the first row that has it.
static void push_text(lua_State *L, const rlb_column *column, int slot, int32_t code) {
  if (lua_rawgeti(L, slot, (lua_Integer)code + 1) != LUA_TNIL) return;
  lua_pop(L, 1);
  rlb_push_dictionary_text(L, &column->dictionary, code);
  lua_pushvalue(L, -1);
  lua_rawseti(L, slot, (lua_Integer)code + 1);
}

static void push_code(lua_State *L, const rlb_column *column, int slot, int32_t code) {
  if (code < 0 || code >= column->dictionary.count) {
    rlb_raise_fatal(L, RLB_VALUE, "a column holds a code that is not in its dictionary");
  }
  push_text(L, column, slot, code);
}

// The texts of a set, in a new list.
static void push_list(lua_State *L, const rlb_column *column, int slot, const uint64_t *words) {
  lua_Integer count = 0;
  lua_createtable(L, __builtin_popcountll(words[0]), 0);
  for (int32_t word = 0; word < column->set_words; word += 1) {
    for (uint64_t rest = words[word]; rest != 0; rest &= rest - 1) {
      int32_t code = word * 64 + __builtin_ctzll(rest);
      if (code >= column->dictionary.count) break;
      push_text(L, column, slot, code);
      lua_rawseti(L, -2, ++count);
    }
  }
}

// A new list each time, for the function may change the one it got. Where it cannot, one for each set that is met, as long as
// they are few; they stand before the texts, which begin at 1.
static void push_set(lua_State *L, rlb_batch *batch, const rlb_column *column, int slot, int64_t row) {
  const uint64_t *words = column->words + row * column->set_words;
  bool is_shared = batch->shares_lists && column->set_words == 1 && words[0] <= MOST_SHARED_SET;
  if (is_shared && lua_rawgeti(L, slot, -(lua_Integer)words[0]) != LUA_TNIL) return;
  if (is_shared) lua_pop(L, 1);
  push_list(L, column, slot, words);
  if (!is_shared || batch->lists >= MOST_SHARED_LISTS) return;
  batch->lists += 1;
  lua_pushvalue(L, -1);
  lua_rawseti(L, slot, -(lua_Integer)words[0]);
}

static void push_known(lua_State *L, rlb_batch *batch, const rlb_column *column, int slot, int64_t row) {
  switch (column->kind) {
    case RLB_NUMBERS: push_number(L, column, row); break;
    case RLB_BOOLEANS: lua_pushboolean(L, has_bit(column->words, row)); break;
    case RLB_STRINGS: push_code(L, column, slot, column->codes[row]); break;
    case RLB_SETS: push_set(L, batch, column, slot, row); break;
  }
}

void rlb_fill_household(lua_State *L, rlb_batch *batch) {
  int64_t row = batch->job->first_row + batch->row;
  for (int32_t index = 0; index < batch->job->column_count; index += 1) {
    int slot = SLOT_COLUMNS + 2 * index;
    const rlb_column *column = &batch->job->columns[index];
    lua_pushvalue(L, slot);
    if (is_known(column, row)) push_known(L, batch, column, slot + 1, row);
    else lua_pushnil(L);
    lua_rawset(L, SLOT_HOUSEHOLD);
  }
}

// On a row where all of them are known.
void rlb_push_arguments(lua_State *L, rlb_batch *batch) {
  int64_t row = batch->job->first_row + batch->row;
  for (int32_t argument = 0; argument < batch->argument_count; argument += 1) {
    int32_t index = batch->arguments[argument];
    push_known(L, batch, &batch->job->columns[index], SLOT_COLUMNS + 2 * index + 1, row);
  }
}

void rlb_push_household(lua_State *L, const rlb_batch *batch) {
  const rlb_job *job = batch->job;
  lua_createtable(L, 0, job->column_count);
  lua_createtable(L, 0, 4);
  lua_createtable(L, 0, job->column_count);
  for (int32_t index = 0; index < job->column_count; index += 1) {
    lua_pushlstring(L, job->columns[index].name, job->columns[index].name_length);
    lua_pushinteger(L, index);
    lua_rawset(L, -3);
  }
  lua_pushcclosure(L, read_missing, 1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, refuse_length);
  lua_setfield(L, -2, "__len");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
}

void rlb_push_shown(lua_State *L, const rlb_batch *batch) {
  lua_pushvalue(L, SLOT_HOUSEHOLD);
  if (batch->traits.reads_fields_only) return;
  rlb_lock(L, refuse_write);
  lua_getmetatable(L, -1);
  lua_pushcfunction(L, refuse_length);
  lua_setfield(L, -2, "__len");
  lua_pop(L, 1);
}
