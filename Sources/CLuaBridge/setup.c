// What a batch has on Lua's stack before its first row, and which precautions its function needs.
#include <string.h>

#include "batch.h"

enum { SLOTS_SPARE = 20 + RLB_MOST_ARGUMENTS };

// What stays true of a function ---------------------------------------------------------------

// The facts of a function, which are looked for once: what rules can reach does not change once it is sealed.
static rlb_facts *facts_of(lua_State *L, int32_t reference) {
  rlb_state *state = rlb_self(L);
  size_t needed = ((size_t)reference + 1) * sizeof(rlb_facts), length = state->facts.length;
  if (length < needed) {
    void *added = rlb_append(state, &state->facts, needed - length);
    if (added == NULL) rlb_raise_fatal(L, RLB_MEMORY, "the machine has no more memory");
    memset(added, 0, needed - length);
  }
  return (rlb_facts *)state->facts.bytes + reference;
}

// Of the function on top of the stack. Looks at what it can call only where that could spare something.
static void find_facts(lua_State *L, rlb_facts *facts) {
  const rlb_traits *traits = &facts->traits;
  facts->traits = rlb_traits_of(L);
  bool may_run_once = !traits->runs_straight && traits->runs_forward;
  bool may_share = traits->reads_fields_only && traits->stores_in_nothing;
  if (may_run_once || may_share) facts->calls = rlb_calls_of(L);
  facts->keeps_nothing = traits->stores_nothing;
  facts->is_known = true;
}

static void note_place(lua_State *L, rlb_batch *batch) {
  lua_Debug info;
  lua_pushvalue(L, SLOT_FUNCTION);
  lua_getinfo(L, ">S", &info);
  if (info.source[0] != '@') return;
  size_t length = strlen(info.source + 1);
  batch->line = info.linedefined;
  batch->file_length = length < RLB_FILE_BYTES ? length : RLB_FILE_BYTES;
  memcpy(batch->file, info.source + 1, batch->file_length);
}

static void choose_precautions(lua_State *L, rlb_batch *batch) {
  rlb_facts *facts = facts_of(L, batch->job->function);
  if (!facts->is_known) find_facts(L, facts);
  const rlb_traits *traits = &facts->traits;
  batch->traits = *traits;
  bool runs_once = traits->runs_straight || (traits->runs_forward && facts->calls.stay_in_library);
  batch->is_counted = !runs_once;
  batch->shares_lists = traits->reads_fields_only && traits->stores_in_nothing && facts->calls.change_no_table;
}

static void push_watch(lua_State *L, rlb_batch *batch) {
  rlb_facts *facts = facts_of(L, batch->job->function);
  if (facts->keeps_nothing) {
    lua_pushnil(L);
    return;
  }
  rlb_push_watch(L, SLOT_FUNCTION);
  batch->is_watched = lua_rawlen(L, SLOT_WATCH) > 0;
  facts->keeps_nothing = !batch->is_watched;
}

// The copy that takes fields as arguments ------------------------------------------------------

// Pushes the fields that the function takes, with its copy at 0, which is made once; pushes nothing and returns false
// where there is none.
static bool push_fields_taken(lua_State *L, int32_t reference) {
  rlb_facts *facts = facts_of(L, reference);
  if (facts->has_no_copy) return false;
  rlb_push_hidden(L, &rlb_copies_key);
  int copies = lua_gettop(L);
  if (lua_rawgeti(L, copies, reference) == LUA_TNIL) {
    lua_pushvalue(L, SLOT_FUNCTION);
    facts->has_no_copy = !rlb_push_direct(L);
    if (facts->has_no_copy) {
      lua_settop(L, copies - 1);
      return false;
    }
    lua_pushvalue(L, -1);
    lua_rawseti(L, copies, reference);
  }
  lua_replace(L, copies);
  lua_settop(L, copies);
  return true;
}

static int32_t column_named(lua_State *L, const rlb_job *job) {
  size_t length;
  const char *name = lua_tolstring(L, -1, &length);
  for (int32_t index = 0; index < job->column_count; index += 1) {
    const rlb_column *column = &job->columns[index];
    if (column->name_length == length && memcmp(column->name, name, length) == 0) return index;
  }
  return -1;
}

// Which column each argument is; false when the function takes a field that it does not declare. The list is on top.
static bool find_arguments(lua_State *L, rlb_batch *batch) {
  batch->argument_count = (int32_t)lua_rawlen(L, -1);
  for (int32_t argument = 0; argument < batch->argument_count; argument += 1) {
    lua_rawgeti(L, -1, argument + 1);
    batch->arguments[argument] = column_named(L, batch->job);
    lua_pop(L, 1);
    if (batch->arguments[argument] < 0) return false;
    batch->fields[argument] = &batch->job->columns[batch->arguments[argument]];
  }
  return true;
}

static void push_direct(lua_State *L, rlb_batch *batch) {
  // What is watched is put back after each row, which the call of the function itself sees to.
  bool is_worth = batch->job->row_count >= ROWS_WORTH_A_COPY && !batch->is_watched &&
                  batch->traits.reads_fields_only && batch->failed_directly < MOST_DIRECT_FAILURES;
  batch->is_direct = is_worth && push_fields_taken(L, batch->job->function);
  if (!batch->is_direct) {
    lua_pushnil(L);
    return;
  }
  batch->is_direct = find_arguments(L, batch);
  lua_rawgeti(L, -1, -1);
  batch->plan = lua_touserdata(L, -1);  // held by the list of copies
  lua_pop(L, 1);
  lua_rawgeti(L, -1, 0);
  lua_remove(L, -2);
}

// The stack ---------------------------------------------------------------------------------------

static void push_choices(lua_State *L, const rlb_dictionary *choices) {
  lua_createtable(L, 0, choices->count);
  for (int32_t code = 0; code < choices->count; code += 1) {
    rlb_push_dictionary_text(L, choices, code);
    lua_pushinteger(L, code);
    lua_rawset(L, -3);
  }
}

void rlb_set_up(lua_State *L, rlb_batch *batch) {
  const rlb_job *job = batch->job;
  luaL_checkstack(L, SLOT_COLUMNS + 2 * job->column_count + SLOTS_SPARE, "too many reads");
  lua_pushcfunction(L, rlb_handle_message);
  rlb_push_function(L, job->function);
  note_place(L, batch);
  choose_precautions(L, batch);
  rlb_push_household(L, batch);
  batch->household = lua_topointer(L, SLOT_HOUSEHOLD);
  rlb_push_shown(L, batch);
  batch->shown = lua_topointer(L, SLOT_SHOWN);
  push_watch(L, batch);
  push_choices(L, &job->choices);
  push_direct(L, batch);
  for (int32_t index = 0; index < job->column_count; index += 1) {
    lua_pushlstring(L, job->columns[index].name, job->columns[index].name_length);
    lua_createtable(L, 0, 0);
  }
}
