// Values out of Lua: one call copies them all, and no callback runs between Lua and Swift.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bridge.h"

// The way from a declaration to the value being copied, for messages and to see a cycle.
typedef struct step {
  const struct step *parent;
  const void *table;
  const char *key;  // NULL in a list
  lua_Integer item;
  int depth;
} step;

enum { PATH_BYTES = 120, SLOTS_KEPT = 12, FEW_ENTRIES = 12 };

// Errors ----------------------------------------------------------------------------------------

static size_t write_path(const step *step, char *path) {
  if (step == NULL || step->parent == NULL) return 0;
  size_t length = write_path(step->parent, path);
  size_t room = PATH_BYTES - length;
  int written = step->key == NULL
                  ? snprintf(path + length, room, "[%lld]", (long long)step->item)
                  : snprintf(path + length, room, length == 0 ? "%s" : ".%s", step->key);
  if (written < 0) return length;
  return (size_t)written >= room ? PATH_BYTES - 1 : length + (size_t)written;
}

static _Noreturn void refuse(lua_State *L, rlb_code code, const step *step, const char *reason) {
  char path[PATH_BYTES] = "";
  write_path(step, path);
  rlb_state *state = rlb_self(L);
  if (path[0] == '\0') rlb_set_report(state, code, "%s", reason);
  else rlb_set_report(state, code, "%s: %s", path, reason);
  state->fatal = code;
  rlb_raise_again(L);
}

// Out -------------------------------------------------------------------------------------------

static _Noreturn void refuse_for_memory(lua_State *L) {
  rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to copy the values");
}

static void *append(lua_State *L, rlb_block *block, size_t length) {
  void *start = rlb_append(rlb_self(L), block, length);
  if (start == NULL) refuse_for_memory(L);
  return start;
}

// Everything is counted as often as it is held, though it is copied once: what comes after may look at it as often.
static void count_value(lua_State *L, const step *step) {
  rlb_state *state = rlb_self(L);
  if (state->copies.value_count >= state->limits.copied_values) refuse(L, RLB_NESTING, step, "too many values are declared");
  state->copies.value_count += 1;
}

static void add_value(lua_State *L, rlb_kind kind, int64_t a) {
  rlb_value value = {kind, a};
  memcpy(append(L, &rlb_self(L)->copies.pending, sizeof value), &value, sizeof value);
}

static uint32_t number_of_text(lua_State *L, const char *bytes, size_t length) {
  uint32_t number = rlb_copy_met_text(rlb_self(L), bytes, length);
  if (number == RLB_NOT_COPIED) refuse_for_memory(L);
  rlb_self(L)->copies.text_bytes += length;
  return number;
}

static void check_text(lua_State *L, const step *step, size_t length) {
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

static uint32_t take_text(lua_State *L, const step *step, const char *bytes, size_t length) {
  check_text(L, step, length);
  uint32_t number = number_of_text(L, bytes, length);
  count_value(L, step);
  return number;
}

static void add_text(lua_State *L, const step *step, const char *bytes, size_t length) {
  add_value(L, RLB_STRING, take_text(L, step, bytes, length));
}

static void copy_value(lua_State *L, const step *step);

// Pushes the number of `function` in the list of functions, adding it if it is not there.
static lua_Integer reference_of(lua_State *L, int function) {
  rlb_push_hidden(L, &rlb_functions_key);
  lua_pushvalue(L, function);
  if (lua_rawget(L, -2) == LUA_TNIL) {
    // Both ways: number to function, function to number.
    lua_Integer number = (lua_Integer)lua_rawlen(L, -2) + 1;
    lua_pushvalue(L, function);
    lua_rawseti(L, -3, number);
    lua_pushvalue(L, function);
    lua_pushinteger(L, number);
    lua_rawset(L, -4);
    lua_pop(L, 2);
    return number;
  }
  lua_Integer number = lua_tointeger(L, -1);
  lua_pop(L, 2);
  return number;
}

static void copy_function(lua_State *L, const step *step) {
  lua_Debug info;
  lua_pushvalue(L, -1);
  lua_getinfo(L, ">S", &info);
  bool is_pack = info.source[0] == '@';
  lua_Integer reference = reference_of(L, lua_gettop(L));
  count_value(L, step);
  uint32_t file = take_text(L, step, is_pack ? info.source + 1 : "", is_pack ? strlen(info.source + 1) : 0);
  rlb_block *functions = &rlb_self(L)->copies.functions;
  rlb_function function = {file, is_pack ? info.linedefined : 0};
  // References come one after the other, but one may have been given before memory ran out.
  while (functions->length < (size_t)reference * sizeof function) memcpy(append(L, functions, sizeof function), &function, sizeof function);
  ((rlb_function *)functions->bytes)[reference - 1] = function;
  add_value(L, RLB_CLOSURE, reference);
}

typedef struct text_key {
  const char *bytes;
  size_t length;
  int value;  // where it stands on the stack, for a table of few entries
} text_key;

static int compare_keys(const void *left, const void *right) {
  const text_key *a = left, *b = right;
  int order = memcmp(a->bytes, b->bytes, a->length < b->length ? a->length : b->length);
  return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

typedef struct shape {
  size_t entries;      // keys that are texts
  size_t items;        // keys that are whole numbers from 1 on
  lua_Integer highest;
} shape;

// Leaves the first FEW_ENTRIES entries on the stack: a table of few needs no second look.
static shape measure(lua_State *L, int table, const step *step, text_key *few) {
  shape shape = {0, 0, 0};
  lua_pushnil(L);
  while (lua_next(L, table) != 0) {
    if (lua_type(L, -2) == LUA_TSTRING) {
      if (shape.entries < FEW_ENTRIES) {
        text_key *key = few + shape.entries;
        key->bytes = lua_tolstring(L, -2, &key->length);
        key->value = lua_gettop(L);
        lua_pushvalue(L, -2);
      } else {
        lua_pop(L, 1);
      }
      shape.entries += 1;
      continue;
    }
    if (lua_isinteger(L, -2) && lua_tointeger(L, -2) >= 1) {
      lua_Integer key = lua_tointeger(L, -2);
      shape.items += 1;
      if (key > shape.highest) shape.highest = key;
    } else {
      char reason[80];
      snprintf(reason, sizeof reason, "a key here is %s; only names and 1, 2, 3... are read",
               lua_type(L, -2) == LUA_TNUMBER ? "a number that counts nothing"
               : lua_type(L, -2) == LUA_TBOOLEAN ? "yes or no" : "a table or a function");
      refuse(L, RLB_VALUE, step, reason);
    }
    lua_pop(L, 1);
  }
  return shape;
}

static void check_list(lua_State *L, int table, const shape *shape, const step *step) {
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

static void sort_few(text_key *keys, size_t count) {
  for (size_t end = 1; end < count; end += 1) {
    text_key key = keys[end];
    size_t index = end;
    for (; index > 0 && compare_keys(&key, keys + index - 1) < 0; index -= 1) keys[index] = keys[index - 1];
    keys[index] = key;
  }
}

static void copy_few_entries(lua_State *L, text_key *keys, size_t count, step *inner) {
  sort_few(keys, count);
  for (size_t index = 0; index < count; index += 1) {
    inner->key = keys[index].bytes;
    add_text(L, inner, keys[index].bytes, keys[index].length);
    lua_pushvalue(L, keys[index].value);
    copy_value(L, inner);
    lua_pop(L, 1);
  }
}

static void copy_many_entries(lua_State *L, int table, size_t count, step *inner) {
  // The strings stay where they are: their table holds them while this runs.
  text_key *keys = lua_newuserdatauv(L, count * sizeof *keys, 0);
  size_t index = 0;
  for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) continue;
    keys[index].bytes = lua_tolstring(L, -2, &keys[index].length);
    index += 1;
  }
  qsort(keys, count, sizeof *keys, compare_keys);
  for (index = 0; index < count; index += 1) {
    inner->key = keys[index].bytes;
    add_text(L, inner, keys[index].bytes, keys[index].length);
    lua_pushlstring(L, keys[index].bytes, keys[index].length);
    lua_rawget(L, table);
    copy_value(L, inner);
    lua_pop(L, 1);
  }
}

static void check_depth(lua_State *L, const step *step) {
  const void *table = lua_topointer(L, -1);
  if (step->depth >= rlb_self(L)->limits.nesting) {
    refuse(L, RLB_NESTING, step, "tables are nested too deeply");
  }
  for (const struct step *above = step; above != NULL; above = above->parent) {
    if (above->table == table) refuse(L, RLB_NESTING, step, "a table contains itself");
  }
}

// Takes a table that was copied before, if it fits whole: where it does not, what is too much has to be found.
static bool take_again(lua_State *L, const step *outer, const void *table) {
  rlb_state *state = rlb_self(L);
  uint32_t number = rlb_met_table(state, table);
  if (number == RLB_NOT_COPIED) return false;
  const rlb_table_facts *facts = rlb_facts_of(state, number);
  if (facts->value_count > state->limits.copied_values - state->copies.value_count ||
      facts->text_bytes > state->limits.live_bytes - state->copies.text_bytes ||
      facts->height > state->limits.nesting - outer->depth) {
    return false;
  }
  state->copies.value_count += facts->value_count;
  state->copies.text_bytes += facts->text_bytes;
  add_value(L, RLB_TABLE, number);
  return true;
}

// How far the copy was when a table began.
typedef struct beginning {
  size_t start;
  int64_t value_count;
  uint64_t text_bytes;
} beginning;

static beginning begin_table(lua_State *L, const step *step) {
  const rlb_copies *copies = &rlb_self(L)->copies;
  beginning beginning = {copies->pending.length, copies->value_count, copies->text_bytes};
  count_value(L, step);
  return beginning;
}

// Puts one value for the table in the place of those that it holds. `table` is where it stands in Lua; NULL for one that is
// nowhere there.
static void finish_table(lua_State *L, const shape *shape, const beginning *beginning, const void *table) {
  rlb_state *state = rlb_self(L);
  rlb_block *pending = &state->copies.pending;
  size_t start = beginning->start;
  rlb_table_facts facts = {
    0, state->copies.value_count - beginning->value_count, state->copies.text_bytes - beginning->text_bytes, 1};
  const rlb_value *values = (const rlb_value *)((const char *)pending->bytes + start);
  size_t count = shape->items + 2 * shape->entries;
  for (size_t index = 0; index < count; index += 1) {
    if (values[index].kind != RLB_TABLE) continue;
    int32_t height = rlb_facts_of(state, (uint32_t)values[index].a)->height + 1;
    if (height > facts.height) facts.height = height;
  }
  uint32_t number = rlb_copy_table(state, (rlb_table){0, shape->items, shape->entries}, values, facts);
  if (number == RLB_NOT_COPIED || (table != NULL && !rlb_meet_table(state, table, number))) refuse_for_memory(L);
  pending->length = start;
  add_value(L, RLB_TABLE, number);
}

static void copy_table(lua_State *L, const step *outer) {
  const void *place = lua_topointer(L, -1);
  if (take_again(L, outer, place)) return;
  check_depth(L, outer);
  luaL_checkstack(L, SLOTS_KEPT + 2 * FEW_ENTRIES, "values are nested too deeply");
  int table = lua_gettop(L);
  text_key few[FEW_ENTRIES];
  shape shape = measure(L, table, outer, few);
  check_list(L, table, &shape, outer);
  beginning beginning = begin_table(L, outer);
  step inner = {outer, place, NULL, 0, outer->depth + 1};
  for (inner.item = 1; inner.item <= shape.highest; inner.item += 1) {
    lua_rawgeti(L, table, inner.item);
    copy_value(L, &inner);
    lua_pop(L, 1);
  }
  if (shape.entries <= FEW_ENTRIES) copy_few_entries(L, few, shape.entries, &inner);
  else copy_many_entries(L, table, shape.entries, &inner);
  lua_settop(L, table);
  finish_table(L, &shape, &beginning, place);
}

static void copy_scalar(lua_State *L, const step *step, rlb_kind kind, int64_t a) {
  count_value(L, step);
  add_value(L, kind, a);
}

static int64_t bits_of(double number) {
  int64_t bits;
  memcpy(&bits, &number, sizeof bits);
  return bits;
}

// Copies the value on top of the stack.
static void copy_value(lua_State *L, const step *step) {
  switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN: copy_scalar(L, step, RLB_BOOLEAN, lua_toboolean(L, -1)); break;
    case LUA_TNUMBER:
      if (lua_isinteger(L, -1)) copy_scalar(L, step, RLB_INTEGER, lua_tointeger(L, -1));
      else copy_scalar(L, step, RLB_NUMBER, bits_of(lua_tonumber(L, -1)));
      break;
    case LUA_TSTRING: {
      size_t length;
      const char *bytes = lua_tolstring(L, -1, &length);
      add_text(L, step, bytes, length);
      break;
    }
    case LUA_TTABLE:
      rlb_push_contents(L, -1);
      lua_replace(L, -2);
      copy_table(L, step);
      break;
    case LUA_TFUNCTION: copy_function(L, step); break;
    // `declare(nil)` is kept as this.
    case LUA_TLIGHTUSERDATA: copy_scalar(L, step, RLB_NONE, 0); break;
    default: refuse(L, RLB_VALUE, step, "this kind of value cannot be declared");
  }
}

// Copies one entry of a block from its slot of the list, if there is something in it.
static bool copy_slot(lua_State *L, int list, lua_Integer slot, const char *key, step *inner) {
  bool is_there = lua_rawgeti(L, list, slot) != LUA_TBOOLEAN;
  if (is_there) {
    inner->key = key;
    add_text(L, inner, key, strlen(key));
    copy_value(L, inner);
  }
  lua_pop(L, 1);
  return is_there;
}

static size_t length_of(const rlb_state *state, uint32_t text) {
  return ((const rlb_span *)state->copies.texts.bytes)[text].length;
}

static void copy_file(lua_State *L, uint32_t file, step *inner) {
  rlb_copies *copies = &rlb_self(L)->copies;
  size_t length = length_of(rlb_self(L), file);
  inner->key = "file";
  add_text(L, inner, "file", 4);
  check_text(L, inner, length);
  copies->text_bytes += length;
  count_value(L, inner);
  add_value(L, RLB_STRING, file);
}

static void copy_line(lua_State *L, int32_t line, step *inner) {
  inner->key = "line";
  add_text(L, inner, "line", 4);
  copy_scalar(L, inner, RLB_INTEGER, line);
}

// A block is a table that is made only here: { file, id, line, settings, word }, sorted as the keys of every table.
static void copy_block(lua_State *L, int list, lua_Integer slot, rlb_place place, const step *root) {
  beginning beginning = begin_table(L, root);
  step inner = {root, NULL, NULL, 0, root->depth + 1};
  bool has_place = place.file != RLB_NOT_COPIED;
  shape shape = {has_place ? 2 : 0, 0, 0};
  if (has_place) copy_file(L, place.file, &inner);
  shape.entries += copy_slot(L, list, slot + 3, "id", &inner);
  if (has_place) copy_line(L, place.line, &inner);
  shape.entries += copy_slot(L, list, slot + 1, "settings", &inner);
  shape.entries += copy_slot(L, list, slot + 2, "word", &inner);
  finish_table(L, &shape, &beginning, NULL);
}

static void add_place(lua_State *L, rlb_place place) {
  rlb_state *state = rlb_self(L);
  if (place.file == RLB_NOT_COPIED) place.file = number_of_text(L, "", 0);
  else state->copies.text_bytes += length_of(state, place.file);
  memcpy(append(L, &state->places, sizeof place), &place, sizeof place);
}

static int copy_declarations(lua_State *L) {
  rlb_push_hidden(L, &rlb_declared_key);
  lua_createtable(L, 0, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rlb_declared_key);
  int list = lua_gettop(L);
  lua_Integer end = (lua_Integer)lua_rawlen(L, list);
  for (lua_Integer slot = 0; slot + RLB_DECLARED_SLOTS <= end; slot += RLB_DECLARED_SLOTS) {
    step root = {NULL, NULL, NULL, 0, 0};
    rlb_place place = ((const rlb_place *)rlb_self(L)->declared_places.bytes)[slot / RLB_DECLARED_SLOTS];
    add_place(L, place);
    bool is_block = lua_rawgeti(L, list, slot + 2) == LUA_TSTRING;
    if (is_block) {
      copy_block(L, list, slot, place, &root);
    } else {
      lua_rawgeti(L, list, slot + 1);
      copy_value(L, &root);
    }
    lua_settop(L, list);
    rlb_copies *copies = &rlb_self(L)->copies;
    memcpy(append(L, &copies->declarations, sizeof(rlb_value)), copies->pending.bytes, sizeof(rlb_value));
    copies->pending.length = 0;
  }
  return 0;
}

static size_t place_count(const rlb_state *state) { return state->places.length / sizeof(rlb_place); }

rlb_error rlb_declaration_place(const rlb_state *state, size_t index) {
  rlb_error error = {RLB_OK, 0, "", 0, "", 0};
  if (index >= place_count(state)) return error;
  const rlb_place *place = (const rlb_place *)state->places.bytes + index;
  const rlb_span *file = (const rlb_span *)state->copies.texts.bytes + place->file;
  error.line = place->line;
  error.file = file->length == 0 ? "" : (const char *)state->copies.bytes.bytes + file->start;
  error.file_length = file->length;
  return error;
}

rlb_code rlb_take_declarations(rlb_state *state, rlb_copied *copied) {
  rlb_code code = rlb_enter(state, RLB_PHASE_SETUP, RLB_PHASE_SEALED);
  if (code != RLB_OK) return code;
  rlb_begin_copies(&state->copies);
  state->places.length = 0;
  rlb_begin(state, INT64_MAX, state->limits.load_allocation_bytes);
  code = rlb_protect(state, copy_declarations, NULL);
  if (code != RLB_OK && place_count(state) > 0) {
    rlb_error last = rlb_declaration_place(state, place_count(state) - 1);
    rlb_place_report_at(state, last.file, last.file_length, last.line);
  }
  *copied = rlb_all_copied(state);
  return code;
}
