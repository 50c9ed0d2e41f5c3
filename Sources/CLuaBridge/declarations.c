// What the files of a pack declare: kept in a hidden list from then on, until it is copied out.
#include <string.h>

#include "values_out.h"

// What the functions of a word that opens a block would take in Lua: to give a name, and to declare.
enum { STEPS_OF_A_NAME = 7, STEPS_OF_A_BLOCK = 6 };

// Of the hidden list, for each declaration: the value, or the settings of a block, and the name of the block or false.
enum { SLOTS = 2 };

static size_t place_count(const rlb_block *places) { return places->length / sizeof(rlb_place); }

// Who declares ----------------------------------------------------------------------------------

// False when there is none, and when the running file was taken in and has left no frame: it ended in `return word { ... }`
// of a word in Lua, and the nearest frame of pack code is that of the file that took it in.
bool rlb_find_caller(lua_State *L, lua_Debug *frame) {
  // The first frame is the function that asks.
  for (int level = 1; level < RLB_SEARCHED_FRAMES && lua_getstack(L, level, frame); level += 1) {
    if (!lua_getinfo(L, "Sl", frame)) return false;
    // Packs are loaded under "@file", preludes under "=name".
    if (frame->source[0] == '@') return true;
    if (frame->what[0] != 'C') continue;
    if (!lua_getinfo(L, "f", frame)) return false;
    bool is_include = lua_tocfunction(L, -1) == rlb_include;
    lua_pop(L, 1);
    if (is_include) return false;
  }
  return false;
}

// What a file declares comes one after the other.
static uint32_t number_of_file(rlb_state *state, const char *file) {
  size_t count = place_count(&state->declared_places);
  uint32_t last = count == 0 ? RLB_NOT_COPIED : ((const rlb_place *)state->declared_places.bytes)[count - 1].file;
  return last != RLB_NOT_COPIED && rlb_is_text(state, last, file) ? last : rlb_copy_text(state, file, strlen(file));
}

// Declaring -------------------------------------------------------------------------------------

static _Noreturn void refuse_for_memory(lua_State *L) {
  rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to declare something");
}

// A list with holes has no length: what is not there needs something in its slot.
static void keep(lua_State *L, int index, lua_Integer slot) {
  int kind = lua_type(L, index);
  if (kind == LUA_TNONE) lua_pushboolean(L, 0);
  else if (kind == LUA_TNIL) lua_pushlightuserdata(L, NULL);
  else lua_pushvalue(L, index);
  lua_rawseti(L, -2, slot);
}

// Adds the value at 1: where `word` is the number of one, the settings of a block, whose name stands at `name`.
static int add_declaration(lua_State *L, uint32_t word, int name) {
  rlb_state *state = rlb_self(L);
  if (state->phase == RLB_PHASE_SEALED) {
    return luaL_error(L, "nothing can be declared once the rules are sealed");
  }
  rlb_place place = {RLB_NOT_COPIED, 0, word};
  lua_Debug frame;
  if (rlb_find_caller(L, &frame)) {
    place.file = number_of_file(state, frame.source + 1);
    place.line = frame.currentline;
    if (place.file == RLB_NOT_COPIED) refuse_for_memory(L);
  }
  // The place comes last: where memory runs out before, the next declaration takes the same slots.
  lua_Integer slot = (lua_Integer)(place_count(&state->declared_places) * SLOTS) + 1;
  rlb_push_hidden(L, &rlb_declared_key);
  keep(L, 1, slot);
  keep(L, name, slot + 1);
  void *kept = rlb_append(state, &state->declared_places, sizeof place);
  if (kept == NULL) refuse_for_memory(L);
  memcpy(kept, &place, sizeof place);
  return 0;
}

int rlb_declare(lua_State *L) {
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  return add_declaration(L, RLB_NOT_COPIED, 2);
}

// Declares a block of the settings at 1. Upvalues: the number of the word, and what stands in the place of settings that are
// no table.
static int add_block(lua_State *L, int name) {
  if (!lua_istable(L, 1)) {
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_replace(L, 1);
  }
  return add_declaration(L, (uint32_t)lua_tointeger(L, lua_upvalueindex(1)), name);
}

// `{ ... }` after `word "name"`. A third upvalue: the name.
static int declare_named(lua_State *L) {
  rlb_charge(L, STEPS_OF_A_BLOCK);
  lua_settop(L, 1);
  return add_block(L, lua_upvalueindex(3));
}

// `word "name"`, which gives the function above, or `word { ... }`.
static int open_block(lua_State *L) {
  rlb_charge(L, STEPS_OF_A_NAME);
  lua_settop(L, 1);
  if (lua_type(L, 1) != LUA_TSTRING) return add_block(L, 2);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_rotate(L, 1, -1);
  lua_pushcclosure(L, declare_named, 3);
  return 1;
}

int rlb_block_word(lua_State *L) {
  size_t length;
  const char *word = luaL_checklstring(L, 1, &length);
  uint32_t number = rlb_copy_text(rlb_self(L), word, length);
  if (number == RLB_NOT_COPIED) refuse_for_memory(L);
  lua_settop(L, 2);
  lua_pushinteger(L, number);
  lua_replace(L, 1);
  lua_pushcclosure(L, open_block, 2);
  return 1;
}

// Copying out -----------------------------------------------------------------------------------

// A block is a table that is made only here: its keys, sorted as those of every table.
static const char *const keys[] = {"file", "id", "line", "settings", "word"};
enum { FILE_KEY, NAME_KEY, LINE_KEY, SETTINGS_KEY, WORD_KEY, KEY_COUNT };

typedef struct copied_block {
  rlb_value keys[KEY_COUNT];
  rlb_value values[2 * KEY_COUNT];
  size_t entries;
} copied_block;

static void take_keys(lua_State *L, copied_block *block) {
  for (int key = 0; key < KEY_COUNT; key += 1) {
    uint32_t number = rlb_copy_text(rlb_self(L), keys[key], strlen(keys[key]));
    if (number == RLB_NOT_COPIED) rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to copy the values");
    block->keys[key] = (rlb_value){RLB_STRING, number};
  }
}

// Where the value of one more entry belongs.
static rlb_value *add_key(lua_State *L, copied_block *block, int key, rlb_step *inner) {
  inner->key = keys[key];
  rlb_count(L, inner, block->keys[key]);
  rlb_value *place = block->values + 2 * block->entries;
  place[0] = block->keys[key];
  block->entries += 1;
  return place + 1;
}

static void add_value(lua_State *L, copied_block *block, int key, rlb_value value, rlb_step *inner) {
  *add_key(L, block, key, inner) = value;
  rlb_count(L, inner, value);
}

// The value on top.
static void add_top(lua_State *L, copied_block *block, int key, rlb_step *inner) {
  rlb_value *place = add_key(L, block, key, inner);
  *place = rlb_copy_value(L, lua_gettop(L), inner);
}

static rlb_value copy_block(lua_State *L, copied_block *block, int list, lua_Integer slot, const rlb_place *place, const rlb_step *root) {
  rlb_beginning beginning = rlb_begin_table(L, root);
  rlb_step inner = {root, NULL, NULL, 0, root->depth + 1};
  bool has_place = place->file != RLB_NOT_COPIED;
  block->entries = 0;
  if (has_place) add_value(L, block, FILE_KEY, (rlb_value){RLB_STRING, place->file}, &inner);
  if (lua_rawgeti(L, list, slot + 1) == LUA_TSTRING) add_top(L, block, NAME_KEY, &inner);
  if (has_place) add_value(L, block, LINE_KEY, (rlb_value){RLB_INTEGER, place->line}, &inner);
  lua_rawgeti(L, list, slot);
  add_top(L, block, SETTINGS_KEY, &inner);
  int32_t height = rlb_height_over(rlb_self(L), block->values[2 * block->entries - 1], 1);
  add_value(L, block, WORD_KEY, (rlb_value){RLB_STRING, place->word}, &inner);
  rlb_table held = {0, 0, block->entries};
  return rlb_finish_table(L, &beginning, &held, block->values, height);
}

static void *append(lua_State *L, rlb_block *block, size_t length) {
  void *start = rlb_append(rlb_self(L), block, length);
  if (start == NULL) rlb_raise_fatal(L, RLB_MEMORY, "there is no memory to copy the values");
  return start;
}

static void add_place(lua_State *L, rlb_place place) {
  rlb_state *state = rlb_self(L);
  if (place.file != RLB_NOT_COPIED) state->copies.text_bytes += rlb_length_of_text(state, place.file);
  memcpy(append(L, &state->places, sizeof place), &place, sizeof place);
}

static int copy_declarations(lua_State *L) {
  rlb_state *state = rlb_self(L);
  rlb_push_hidden(L, &rlb_declared_key);
  lua_createtable(L, 0, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &rlb_declared_key);
  int list = lua_gettop(L);
  size_t count = place_count(&state->declared_places);
  state->declared_places.length = 0;  // what it held stays there: nothing is declared meanwhile
  copied_block block;
  take_keys(L, &block);
  rlb_make_room(L);
  for (size_t index = 0; index < count; index += 1) {
    const rlb_place *place = (const rlb_place *)state->declared_places.bytes + index;
    lua_Integer slot = (lua_Integer)(index * SLOTS) + 1;
    rlb_step root = {NULL, NULL, NULL, 0, 0};
    rlb_value value;
    add_place(L, *place);
    if (place->word != RLB_NOT_COPIED) {
      value = copy_block(L, &block, list, slot, place, &root);
    } else {
      lua_rawgeti(L, list, slot);
      value = rlb_copy_value(L, lua_gettop(L), &root);
    }
    lua_settop(L, list);
    memcpy(append(L, &state->copies.declarations, sizeof value), &value, sizeof value);
  }
  return 0;
}

rlb_error rlb_declaration_place(const rlb_state *state, size_t index) {
  rlb_error error = {RLB_OK, 0, "", 0, "", 0};
  if (index >= place_count(&state->places)) return error;
  const rlb_place *place = (const rlb_place *)state->places.bytes + index;
  error.line = place->line;
  if (place->file == RLB_NOT_COPIED) return error;
  const rlb_span *file = (const rlb_span *)state->copies.texts.bytes + place->file;
  error.file = (const char *)state->copies.bytes.bytes + file->start;
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
  size_t count = place_count(&state->places);
  if (code != RLB_OK && count > 0) {
    rlb_error last = rlb_declaration_place(state, count - 1);
    rlb_place_report_at(state, last.file, last.file_length, last.line);
  }
  *copied = rlb_all_copied(state);
  return code;
}
