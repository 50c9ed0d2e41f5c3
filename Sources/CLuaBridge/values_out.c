// Values out of Lua: trees written on a tape, so that one call copies them all and no callback
// runs between Lua and Swift.
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

typedef struct place {
  size_t file_offset;
  size_t file_length;
  int32_t line;
} place;

enum { PATH_BYTES = 120, SLOTS_KEPT = 12 };

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

static void *append(lua_State *L, rlb_block *block, size_t length) {
  void *start = rlb_append(rlb_self(L), block, length);
  if (start == NULL) rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to copy the values");
  return start;
}

static size_t node_count(const rlb_state *state) { return state->nodes.length / sizeof(rlb_node); }

// Returns the index of the new node: the block moves as it grows.
static size_t add_node(lua_State *L, const step *step, rlb_kind kind, int64_t a, int64_t b) {
  rlb_state *state = rlb_self(L);
  size_t index = node_count(state);
  if (index >= (uint64_t)state->limits.copied_values) {
    refuse(L, RLB_NESTING, step, "too many values are declared");
  }
  rlb_node *node = append(L, &state->nodes, sizeof *node);
  *node = (rlb_node){kind, 0, a, b};
  return index;
}

static void add_text(lua_State *L, const step *step, const char *bytes, size_t length) {
  rlb_state *state = rlb_self(L);
  size_t offset = state->text.length;
  if (length > state->limits.text_bytes) {
    char reason[60];
    snprintf(reason, sizeof reason, "a text is longer than %llu KiB",
             (unsigned long long)state->limits.text_bytes >> 10);
    refuse(L, RLB_NESTING, step, reason);
  }
  if (length > state->limits.live_bytes - offset) {
    refuse(L, RLB_NESTING, step, "too much text is declared");
  }
  memcpy(append(L, &state->text, length), bytes, length);
  add_node(L, step, RLB_STRING, (int64_t)offset, (int64_t)length);
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
  add_node(L, step, RLB_CLOSURE, reference, is_pack ? info.linedefined : 0);
  add_text(L, step, is_pack ? info.source + 1 : "", is_pack ? strlen(info.source + 1) : 0);
}

typedef struct text_key {
  const char *bytes;
  size_t length;
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

static shape measure(lua_State *L, int table, const step *step) {
  shape shape = {0, 0, 0};
  for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) == LUA_TSTRING) {
      shape.entries += 1;
    } else if (lua_isinteger(L, -2) && lua_tointeger(L, -2) >= 1) {
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

static void copy_entries(lua_State *L, int table, size_t count, step *inner) {
  // The strings stay where they are: their table holds them while this runs.
  text_key *keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0);
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
  lua_pop(L, 1);
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

static void copy_table(lua_State *L, const step *outer) {
  check_depth(L, outer);
  luaL_checkstack(L, SLOTS_KEPT, "values are nested too deeply");
  int table = lua_gettop(L);
  shape shape = measure(L, table, outer);
  check_list(L, table, &shape, outer);
  add_node(L, outer, RLB_TABLE, (int64_t)shape.items, (int64_t)shape.entries);
  step inner = {outer, lua_topointer(L, table), NULL, 0, outer->depth + 1};
  for (inner.item = 1; inner.item <= shape.highest; inner.item += 1) {
    lua_rawgeti(L, table, inner.item);
    copy_value(L, &inner);
    lua_pop(L, 1);
  }
  if (shape.entries > 0) copy_entries(L, table, shape.entries, &inner);
}

// Copies the value on top of the stack.
static void copy_value(lua_State *L, const step *step) {
  switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN: add_node(L, step, RLB_BOOLEAN, lua_toboolean(L, -1), 0); break;
    case LUA_TNUMBER:
      if (lua_isinteger(L, -1)) {
        add_node(L, step, RLB_INTEGER, lua_tointeger(L, -1), 0);
      } else {
        size_t index = add_node(L, step, RLB_NUMBER, 0, 0);
        ((rlb_node *)rlb_self(L)->nodes.bytes)[index].number = lua_tonumber(L, -1);
      }
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
    case LUA_TLIGHTUSERDATA: add_node(L, step, RLB_NONE, 0, 0); break;
    default: refuse(L, RLB_VALUE, step, "this kind of value cannot be declared");
  }
}

static void add_place(lua_State *L, int list, lua_Integer slot) {
  rlb_state *state = rlb_self(L);
  lua_rawgeti(L, list, slot + 2);
  lua_rawgeti(L, list, slot + 3);
  size_t length = 0;
  const char *file = lua_type(L, -2) == LUA_TSTRING ? lua_tolstring(L, -2, &length) : "";
  place place = {state->text.length, length, (int32_t)lua_tointeger(L, -1)};
  memcpy(append(L, &state->text, length), file, length);
  memcpy(append(L, &state->places, sizeof place), &place, sizeof place);
  lua_pop(L, 2);
}

static int copy_declarations(lua_State *L) {
  rlb_push_hidden(L, &rlb_declared_key);
  lua_createtable(L, 0, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rlb_declared_key);
  int list = lua_gettop(L);
  lua_Integer end = (lua_Integer)lua_rawlen(L, list);
  for (lua_Integer slot = 0; slot + 3 <= end; slot += 3) {
    step root = {NULL, NULL, NULL, 0, 0};
    add_place(L, list, slot);
    lua_rawgeti(L, list, slot + 1);
    copy_value(L, &root);
    lua_pop(L, 1);
  }
  return 0;
}

static size_t place_count(const rlb_state *state) { return state->places.length / sizeof(place); }

rlb_error rlb_declaration_place(const rlb_state *state, size_t index) {
  rlb_error error = {RLB_OK, 0, "", 0, "", 0};
  if (index >= place_count(state)) return error;
  const place *place = (const struct place *)state->places.bytes + index;
  error.line = place->line;
  error.file = (const char *)state->text.bytes + place->file_offset;
  error.file_length = place->file_length;
  return error;
}

rlb_code rlb_take_declarations(rlb_state *state, rlb_tape *tape, size_t *declarations) {
  rlb_code code = rlb_enter(state, RLB_PHASE_SETUP, RLB_PHASE_SEALED);
  if (code != RLB_OK) return code;
  state->nodes.length = state->text.length = state->places.length = 0;
  rlb_begin(state, INT64_MAX, state->limits.load_allocation_bytes);
  code = rlb_protect(state, copy_declarations, NULL);
  if (code != RLB_OK && place_count(state) > 0) {
    rlb_error last = rlb_declaration_place(state, place_count(state) - 1);
    rlb_place_report_at(state, last.file, last.file_length, last.line);
  }
  *declarations = place_count(state);
  *tape = (rlb_tape){state->nodes.bytes, node_count(state), state->text.bytes, state->text.length};
  return code;
}
