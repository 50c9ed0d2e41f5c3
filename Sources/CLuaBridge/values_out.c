// Values out of Lua: one call copies them all, and no callback runs between Lua and Swift.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "values_out.h"

enum {
  PATH_BYTES = 120,
  SLOTS_KEPT = 12,
  FEW_ENTRIES = 12,
  LEVELS_OF_ROOM = 8,        // of nested tables, for which Lua's stack is made wide enough at once
  PLAIN_TEXT_BYTES = 40,     // a longer text may be larger than a text may be: it is looked at in its turn
  REMEMBERED_VALUES = 16,    // fewer are copied again in less time than it takes to remember a table, unless it is a word
};

// A value that is gone into, or refused, when those before it have been.
static const int64_t NOT_YET = -1;

// Errors ----------------------------------------------------------------------------------------

static size_t write_path(const rlb_step *step, char *path) {
  if (step == NULL || step->parent == NULL) return 0;
  size_t length = write_path(step->parent, path);
  size_t room = PATH_BYTES - length;
  int written = step->key == NULL
                  ? snprintf(path + length, room, "[%lld]", (long long)step->item)
                  : snprintf(path + length, room, length == 0 ? "%s" : ".%s", step->key);
  if (written < 0) return length;
  return (size_t)written >= room ? PATH_BYTES - 1 : length + (size_t)written;
}

static _Noreturn void refuse(lua_State *L, rlb_code code, const rlb_step *step, const char *reason) {
  char path[PATH_BYTES] = "";
  write_path(step, path);
  rlb_state *state = rlb_self(L);
  if (path[0] == '\0') rlb_set_report(state, code, "%s", reason);
  else rlb_set_report(state, code, "%s: %s", path, reason);
  state->fatal = code;
  rlb_raise_again(L);
}

// Counting --------------------------------------------------------------------------------------

static _Noreturn void refuse_for_memory(lua_State *L) {
  rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to copy the values");
}

static void *append(lua_State *L, rlb_block *block, size_t length) {
  void *start = rlb_append(rlb_self(L), block, length);
  if (start == NULL) refuse_for_memory(L);
  return start;
}

static void check_text(lua_State *L, const rlb_step *step, size_t length) {
  const rlb_state *state = rlb_self(L);
  if (length > state->limits.text_bytes) {
    char reason[60];
    snprintf(reason, sizeof reason, "a text is longer than %llu KiB",
             (unsigned long long)state->limits.text_bytes >> 10);
    refuse(L, RLB_NESTING, step, reason);
  }
  if (length > state->limits.live_bytes - state->copies.text_bytes) {
    refuse(L, RLB_NESTING, step, "too much text is declared");
  }
}

void rlb_refuse_count(lua_State *L, const rlb_step *step, size_t bytes) {
  check_text(L, step, bytes);
  refuse(L, RLB_NESTING, step, "too many values are declared");
}

static const rlb_value no_text = {RLB_NONE, 0};

// Texts and functions ---------------------------------------------------------------------------

static inline rlb_value text_value(lua_State *L, const char *bytes, size_t length) {
  uint32_t number = rlb_copy_met_text(rlb_self(L), bytes, length);
  if (number == RLB_NOT_COPIED) refuse_for_memory(L);
  return (rlb_value){RLB_STRING, number};
}

static inline rlb_value copy_text(lua_State *L, const rlb_step *step, const char *bytes, size_t length) {
  if (length > PLAIN_TEXT_BYTES) check_text(L, step, length);  // before memory is taken for it
  rlb_value value = text_value(L, bytes, length);
  rlb_count(L, step, value);
  return value;
}

// The number of the function at `index` in the list of functions, to which it is added if it is not there.
static lua_Integer reference_of(lua_State *L, int index) {
  rlb_push_hidden(L, &rlb_functions_key);
  lua_pushvalue(L, index);
  if (lua_rawget(L, -2) == LUA_TNIL) {
    // Both ways: number to function, function to number.
    lua_Integer number = (lua_Integer)lua_rawlen(L, -2) + 1;
    lua_pushvalue(L, index);
    lua_rawseti(L, -3, number);
    lua_pushvalue(L, index);
    lua_pushinteger(L, number);
    lua_rawset(L, -4);
    lua_pop(L, 2);
    return number;
  }
  lua_Integer number = lua_tointeger(L, -1);
  lua_pop(L, 2);
  return number;
}

static rlb_value copy_function(lua_State *L, int index, const rlb_step *step) {
  lua_Debug info;
  lua_pushvalue(L, index);
  lua_getinfo(L, ">S", &info);
  bool is_pack = info.source[0] == '@';
  lua_Integer reference = reference_of(L, index);
  rlb_count(L, step, no_text);
  rlb_value file = copy_text(L, step, is_pack ? info.source + 1 : "", is_pack ? strlen(info.source + 1) : 0);
  rlb_block *functions = &rlb_self(L)->copies.functions;
  rlb_function function = {(size_t)file.a, is_pack ? info.linedefined : 0};
  // References come one after the other, but one may have been given before memory ran out.
  while (functions->length < (size_t)reference * sizeof function) memcpy(append(L, functions, sizeof function), &function, sizeof function);
  ((rlb_function *)functions->bytes)[reference - 1] = function;
  return (rlb_value){RLB_CLOSURE, reference};
}

// A walk over a table ---------------------------------------------------------------------------

typedef struct entry {
  const char *key;
  size_t length;
  rlb_value value;
  int slot;  // where a value that is gone into stands on the stack; 0 for one that is looked up
} entry;

typedef struct shape {
  size_t entries;  // keys that are texts
  size_t items;    // keys that are whole numbers from 1 on
  lua_Integer highest;
  bool is_ordered;  // items came one after the other
} shape;

static int64_t bits_of(double number) {
  int64_t bits;
  memcpy(&bits, &number, sizeof bits);
  return bits;
}

// The value at `index`, where there is nothing to be gone into; it is counted later.
static inline rlb_value plain_value(lua_State *L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TBOOLEAN: return (rlb_value){RLB_BOOLEAN, lua_toboolean(L, index)};
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) return (rlb_value){RLB_INTEGER, lua_tointeger(L, index)};
      return (rlb_value){RLB_NUMBER, bits_of(lua_tonumber(L, index))};
    case LUA_TSTRING: {
      size_t length;
      const char *bytes = lua_tolstring(L, index, &length);
      if (length <= PLAIN_TEXT_BYTES) return text_value(L, bytes, length);
      break;
    }
    default: break;
  }
  return (rlb_value){NOT_YET, 0};
}

static _Noreturn void refuse_key(lua_State *L, const rlb_step *step) {
  char reason[80];
  snprintf(reason, sizeof reason, "a key here is %s; only names and 1, 2, 3... are read",
           lua_type(L, -2) == LUA_TNUMBER ? "a number that counts nothing"
           : lua_type(L, -2) == LUA_TBOOLEAN ? "yes or no" : "a table or a function");
  refuse(L, RLB_VALUE, step, reason);
}

// Of the entry on top; pops the value, or leaves it below the key: then no second look is needed.
static void note_entry(lua_State *L, entry *entry, bool may_stay) {
  entry->key = lua_tolstring(L, -2, &entry->length);
  entry->value = plain_value(L, -1);
  entry->slot = 0;
  if (entry->value.kind == NOT_YET && may_stay) {
    entry->slot = lua_gettop(L);
    lua_pushvalue(L, -2);
  } else {
    lua_pop(L, 1);
  }
}

// One walk sees every key. Items go to what is pending, the first `capacity` entries to `entries`.
static shape walk(lua_State *L, int table, const rlb_step *step, entry *entries, size_t capacity) {
  shape shape = {0, 0, 0, true};
  rlb_block *pending = &rlb_self(L)->copies.pending;
  lua_pushnil(L);
  while (lua_next(L, table) != 0) {
    if (lua_type(L, -2) == LUA_TSTRING) {
      if (shape.entries < capacity) note_entry(L, entries + shape.entries, shape.entries < FEW_ENTRIES);
      else lua_pop(L, 1);
      shape.entries += 1;
      continue;
    }
    int is_whole;
    lua_Integer key = lua_tointegerx(L, -2, &is_whole);
    if (!is_whole || key < 1) refuse_key(L, step);
    rlb_value value = plain_value(L, -1);
    memcpy(append(L, pending, sizeof value), &value, sizeof value);
    shape.items += 1;
    shape.is_ordered = shape.is_ordered && key == (lua_Integer)shape.items;
    if (key > shape.highest) shape.highest = key;
    lua_pop(L, 1);
  }
  return shape;
}

static void check_list(lua_State *L, int table, const shape *shape, const rlb_step *step) {
  if ((lua_Integer)shape->items == shape->highest) return;
  lua_Integer missing = 1;
  while (lua_rawgeti(L, table, missing) != LUA_TNIL) {
    lua_pop(L, 1);
    missing += 1;
  }
  char reason[60];
  snprintf(reason, sizeof reason, "the list has a hole: item %lld is missing", (long long)missing);
  refuse(L, RLB_VALUE, step, reason);
}

static int compare_keys(const void *left, const void *right) {
  const entry *a = left, *b = right;
  // Lua ends every text with a zero: there is always a first byte.
  if (a->key[0] != b->key[0]) return (unsigned char)a->key[0] < (unsigned char)b->key[0] ? -1 : 1;
  int order = memcmp(a->key, b->key, a->length < b->length ? a->length : b->length);
  return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

static void sort_entries(entry *entries, size_t count) {
  if (count > FEW_ENTRIES) {
    qsort(entries, count, sizeof *entries, compare_keys);
    return;
  }
  for (size_t end = 1; end < count; end += 1) {
    entry entry = entries[end];
    size_t index = end;
    for (; index > 0 && compare_keys(&entry, entries + index - 1) < 0; index -= 1) entries[index] = entries[index - 1];
    entries[index] = entry;
  }
}

// Tables ----------------------------------------------------------------------------------------

// For as many levels as are gone down before it is asked for again.
void rlb_make_room(lua_State *L) {
  luaL_checkstack(L, (LEVELS_OF_ROOM + 1) * (SLOTS_KEPT + 2 * FEW_ENTRIES), "values are nested too deeply");
}

static void check_depth(lua_State *L, const rlb_step *step, const void *table) {
  rlb_state *state = rlb_self(L);
  if (step->depth >= state->limits.nesting) refuse(L, RLB_NESTING, step, "tables are nested too deeply");
  for (const rlb_step *above = step; above != NULL; above = above->parent) {
    if (above->table == table) refuse(L, RLB_NESTING, step, "a table contains itself");
  }
  if (step->depth > 0 && step->depth % LEVELS_OF_ROOM == 0) rlb_make_room(L);
}

// The number of a table that was copied before, if it fits whole: where it does not, what is too much has to be found.
static uint32_t take_again(lua_State *L, const rlb_step *outer, const void *table) {
  rlb_state *state = rlb_self(L);
  uint32_t number = rlb_met_table(state, table);
  if (number == RLB_NOT_COPIED) return RLB_NOT_COPIED;
  const rlb_table_facts *facts = rlb_facts_of(state, number);
  if (facts->value_count > state->limits.copied_values - state->copies.value_count ||
      facts->text_bytes > state->limits.live_bytes - state->copies.text_bytes ||
      facts->height > state->limits.nesting - outer->depth) {
    return RLB_NOT_COPIED;
  }
  state->copies.value_count += facts->value_count;
  state->copies.text_bytes += facts->text_bytes;
  return number;
}

rlb_beginning rlb_begin_table(lua_State *L, const rlb_step *step) {
  const rlb_copies *copies = &rlb_self(L)->copies;
  rlb_beginning beginning = {copies->value_count, copies->text_bytes};
  rlb_count(L, step, no_text);
  return beginning;
}

rlb_value rlb_finish_table(lua_State *L, const rlb_beginning *beginning, const rlb_table *table, const rlb_value *values, int32_t height) {
  rlb_state *state = rlb_self(L);
  rlb_table_facts facts = {
    0, state->copies.value_count - beginning->value_count, state->copies.text_bytes - beginning->text_bytes, height};
  uint32_t number = rlb_copy_table(state, table, values, &facts);
  if (number == RLB_NOT_COPIED) refuse_for_memory(L);
  return (rlb_value){RLB_TABLE, number};
}

int32_t rlb_height_over(const rlb_state *state, rlb_value value, int32_t height) {
  if (value.kind != RLB_TABLE) return height;
  int32_t over = rlb_facts_of(state, (uint32_t)value.a)->height + 1;
  return over > height ? over : height;
}

// What is being copied of one table. Its values are pending from `start` on.
typedef struct copying {
  rlb_step inner;
  int table;
  size_t start;
  int32_t height;
} copying;

static rlb_value *pending_value(lua_State *L, const copying *copying, size_t index) {
  return (rlb_value *)((char *)rlb_self(L)->copies.pending.bytes + copying->start) + index;
}

static void copy_items(lua_State *L, copying *copying, const shape *shape) {
  for (size_t index = 0; index < shape->items; index += 1) {
    copying->inner.item = (lua_Integer)index + 1;
    rlb_value value = *pending_value(L, copying, index);
    if (shape->is_ordered && value.kind != NOT_YET) {
      rlb_count(L, &copying->inner, value);
      continue;
    }
    lua_rawgeti(L, copying->table, copying->inner.item);
    value = rlb_copy_value(L, lua_gettop(L), &copying->inner);
    lua_pop(L, 1);
    copying->height = rlb_height_over(rlb_self(L), value, copying->height);
    *pending_value(L, copying, index) = value;
  }
}

static rlb_value copy_entry_value(lua_State *L, copying *copying, const entry *entry) {
  if (entry->value.kind != NOT_YET) {
    rlb_count(L, &copying->inner, entry->value);
    return entry->value;
  }
  int slot = entry->slot;
  if (slot == 0) {
    lua_pushlstring(L, entry->key, entry->length);
    lua_rawget(L, copying->table);
    slot = lua_gettop(L);
  }
  rlb_value value = rlb_copy_value(L, slot, &copying->inner);
  if (entry->slot == 0) lua_pop(L, 1);
  copying->height = rlb_height_over(rlb_self(L), value, copying->height);
  return value;
}

static void copy_entries(lua_State *L, copying *copying, const shape *shape, const entry *entries) {
  append(L, &rlb_self(L)->copies.pending, 2 * shape->entries * sizeof(rlb_value));
  for (size_t index = 0; index < shape->entries; index += 1) {
    const entry *entry = entries + index;
    copying->inner.key = entry->key;
    rlb_value key = copy_text(L, &copying->inner, entry->key, entry->length);
    rlb_value value = copy_entry_value(L, copying, entry);
    rlb_value *place = pending_value(L, copying, shape->items + 2 * index);
    place[0] = key;
    place[1] = value;
  }
}

// Nothing is gone into before all that comes before it is counted: which error is met first does not depend on the order in
// which Lua walks.
static rlb_value copy_table(lua_State *L, int table, const rlb_step *outer, bool is_constant) {
  rlb_state *state = rlb_self(L);
  const void *place = lua_topointer(L, table);
  uint32_t again = take_again(L, outer, place);
  if (again != RLB_NOT_COPIED) return (rlb_value){RLB_TABLE, again};
  check_depth(L, outer, place);
  int top = lua_gettop(L);
  copying copying = {{outer, place, NULL, 0, outer->depth + 1}, table, state->copies.pending.length, 1};
  entry few[FEW_ENTRIES], *entries = few;
  shape shape = walk(L, table, outer, few, FEW_ENTRIES);
  if (shape.entries > FEW_ENTRIES) {
    state->copies.pending.length = copying.start;
    lua_settop(L, top);
    entries = lua_newuserdatauv(L, shape.entries * sizeof *entries, 0);
    shape = walk(L, table, outer, entries, shape.entries);
  }
  check_list(L, table, &shape, outer);
  sort_entries(entries, shape.entries);
  rlb_beginning beginning = rlb_begin_table(L, outer);
  copy_items(L, &copying, &shape);
  copy_entries(L, &copying, &shape, entries);
  rlb_table held = {0, shape.items, shape.entries};
  rlb_value value = rlb_finish_table(L, &beginning, &held, pending_value(L, &copying, 0), copying.height);
  state->copies.pending.length = copying.start;
  lua_settop(L, top);
  bool is_worth = is_constant || state->copies.value_count - beginning.value_count >= REMEMBERED_VALUES;
  if (is_worth && !rlb_meet_table(state, place, (uint32_t)value.a)) refuse_for_memory(L);
  return value;
}

static rlb_value copy_contents(lua_State *L, int index, const rlb_step *step) {
  if (!lua_getmetatable(L, index)) return copy_table(L, index, step, false);
  lua_pop(L, 1);
  rlb_push_contents(L, index);
  rlb_value value = copy_table(L, lua_gettop(L), step, true);
  lua_pop(L, 1);
  return value;
}

rlb_value rlb_copy_value(lua_State *L, int index, const rlb_step *step) {
  switch (lua_type(L, index)) {
    case LUA_TTABLE: return copy_contents(L, index, step);
    case LUA_TFUNCTION: return copy_function(L, index, step);
    case LUA_TSTRING: {
      size_t length;
      const char *bytes = lua_tolstring(L, index, &length);
      return copy_text(L, step, bytes, length);
    }
    // `declare(nil)` is kept as this.
    case LUA_TLIGHTUSERDATA: rlb_count(L, step, no_text); return (rlb_value){RLB_NONE, 0};
    case LUA_TBOOLEAN:
    case LUA_TNUMBER: rlb_count(L, step, no_text); return plain_value(L, index);
    default: refuse(L, RLB_VALUE, step, "this kind of value cannot be declared");
  }
}
