// What was copied out of Lua, each text and each table once.
//
// Rules that a loop makes hold the same tables again and again. Here a table that holds the same as one before it is that
// one: what comes after looks at it once.
#include <stdlib.h>
#include <string.h>

#include "bridge.h"

struct rlb_met {
  const void *table;
  uint32_t number;
  uint32_t call;  // that of another call is no longer there
};

enum { FIRST_CAPACITY = 256 };

static size_t count_of(const rlb_block *block, size_t size) { return block->length / size; }

static size_t text_count(const rlb_copies *copies) { return count_of(&copies->texts, sizeof(rlb_span)); }

static size_t table_count(const rlb_copies *copies) { return count_of(&copies->tables, sizeof(rlb_table)); }

// Hashes ----------------------------------------------------------------------------------------

// No file can know where a state lies in memory: nobody can write texts that meet in one slot. Nothing that is
// copied depends on it.
static uint64_t seed_of(const rlb_state *state) { return (uint64_t)(uintptr_t)state * 0x9E3779B97F4A7C15u; }

static uint64_t mix(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)(a ^ 0xA0761D6478BD642Fu) * (b ^ 0xE7037ED1A0B428DBu);
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t hash_of_text(const rlb_state *state, const char *bytes, size_t length) {
  uint64_t seed = seed_of(state), hash = mix(seed, length);
  for (; length > 0; length = length > 8 ? length - 8 : 0, bytes += 8) {
    uint64_t word = 0;
    memcpy(&word, bytes, length < 8 ? length : 8);
    hash = mix(hash ^ word, seed);
  }
  return hash;
}

static uint64_t hash_of_table(const rlb_state *state, const rlb_table *table, const rlb_value *values) {
  uint64_t hash = mix(seed_of(state) ^ table->items, table->entries);
  size_t count = table->items + 2 * table->entries;
  for (size_t index = 0; index < count; index += 1) hash = mix(hash ^ (uint64_t)values[index].a, (uint64_t)values[index].kind);
  return hash;
}

// Indices ---------------------------------------------------------------------------------------

static void place(rlb_index *index, uint64_t hash, uint32_t number) {
  size_t slot = hash & (index->capacity - 1);
  while (index->slots[slot] != 0) slot = (slot + 1) & (index->capacity - 1);
  index->slots[slot] = number + 1;
}

// Makes room for one more than `count`: at most half of the slots are taken.
static bool make_room(rlb_state *state, rlb_index *index, size_t count, const void *hashes, size_t stride) {
  if (count >= UINT32_MAX / 4) return false;
  if ((count + 1) * 2 <= index->capacity) return true;
  rlb_index larger = {NULL, index->capacity == 0 ? FIRST_CAPACITY : index->capacity * 2};
  larger.slots = rlb_zeros(state, larger.capacity, sizeof *larger.slots);
  if (larger.slots == NULL) return false;
  for (size_t number = 0; number < count; number += 1) {
    uint64_t hash;
    memcpy(&hash, (const char *)hashes + number * stride, sizeof hash);
    place(&larger, hash, (uint32_t)number);
  }
  free(index->slots);
  *index = larger;
  return true;
}

static bool append(rlb_state *state, rlb_block *block, const void *bytes, size_t length) {
  if (length == 0) return true;
  void *start = rlb_append(state, block, length);
  if (start == NULL) return false;
  memcpy(start, bytes, length);
  return true;
}

// Texts -----------------------------------------------------------------------------------------

static uint32_t find_text(const rlb_copies *copies, uint64_t hash, const char *bytes, size_t length) {
  const rlb_index *index = &copies->text_index;
  if (index->capacity == 0) return RLB_NOT_COPIED;
  const rlb_span *texts = copies->texts.bytes;
  const uint64_t *hashes = copies->text_hashes.bytes;
  for (size_t slot = hash & (index->capacity - 1); index->slots[slot] != 0; slot = (slot + 1) & (index->capacity - 1)) {
    uint32_t number = index->slots[slot] - 1;
    if (hashes[number] != hash || texts[number].length != length) continue;
    if (length == 0 || memcmp((const char *)copies->bytes.bytes + texts[number].start, bytes, length) == 0) return number;
  }
  return RLB_NOT_COPIED;
}

uint32_t rlb_copy_text(rlb_state *state, const char *bytes, size_t length) {
  rlb_copies *copies = &state->copies;
  uint64_t hash = hash_of_text(state, bytes, length);
  uint32_t found = find_text(copies, hash, bytes, length);
  if (found != RLB_NOT_COPIED) return found;
  size_t count = text_count(copies);
  if (!make_room(state, &copies->text_index, count, copies->text_hashes.bytes, sizeof hash)) return RLB_NOT_COPIED;
  rlb_span span = {copies->bytes.length, length};
  // One of these may fail after another: what is too much of the hashes is overwritten.
  copies->text_hashes.length = count * sizeof hash;
  if (!append(state, &copies->bytes, bytes, length) || !append(state, &copies->text_hashes, &hash, sizeof hash) ||
      !append(state, &copies->texts, &span, sizeof span)) {
    return RLB_NOT_COPIED;
  }
  place(&copies->text_index, hash, (uint32_t)count);
  return (uint32_t)count;
}

bool rlb_is_text(const rlb_state *state, uint32_t number, const char *text) {
  const rlb_span *span = (const rlb_span *)state->copies.texts.bytes + number;
  return strncmp((const char *)state->copies.bytes.bytes + span->start, text, span->length) == 0 && text[span->length] == '\0';
}

// Tables ----------------------------------------------------------------------------------------

static uint32_t find_table(const rlb_copies *copies, const rlb_table *table, const rlb_value *values, uint64_t hash) {
  const rlb_index *index = &copies->table_index;
  if (index->capacity == 0) return RLB_NOT_COPIED;
  const rlb_table *tables = copies->tables.bytes;
  const rlb_table_facts *facts = copies->table_facts.bytes;
  size_t size = (table->items + 2 * table->entries) * sizeof *values;
  for (size_t slot = hash & (index->capacity - 1); index->slots[slot] != 0; slot = (slot + 1) & (index->capacity - 1)) {
    uint32_t number = index->slots[slot] - 1;
    const rlb_table *other = tables + number;
    if (facts[number].hash != hash || other->items != table->items || other->entries != table->entries) continue;
    if (size == 0 || memcmp((const rlb_value *)copies->values.bytes + other->first, values, size) == 0) return number;
  }
  return RLB_NOT_COPIED;
}

uint32_t rlb_copy_table(rlb_state *state, const rlb_table *table, const rlb_value *values, rlb_table_facts *facts) {
  rlb_copies *copies = &state->copies;
  facts->hash = hash_of_table(state, table, values);
  uint32_t found = find_table(copies, table, values, facts->hash);
  if (found != RLB_NOT_COPIED) return found;
  size_t count = table_count(copies);
  if (!make_room(state, &copies->table_index, count, copies->table_facts.bytes, sizeof *facts)) return RLB_NOT_COPIED;
  rlb_table copied = {count_of(&copies->values, sizeof *values), table->items, table->entries};
  copies->table_facts.length = count * sizeof *facts;
  if (!append(state, &copies->values, values, (table->items + 2 * table->entries) * sizeof *values) ||
      !append(state, &copies->table_facts, facts, sizeof *facts) || !append(state, &copies->tables, &copied, sizeof copied)) {
    return RLB_NOT_COPIED;
  }
  place(&copies->table_index, facts->hash, (uint32_t)count);
  return (uint32_t)count;
}

// Tables met in this call -----------------------------------------------------------------------

static size_t slot_of(const rlb_copies *copies, const void *table) {
  return (size_t)(mix((uint64_t)(uintptr_t)table, 0) & (copies->met_capacity - 1));
}

// The slot of a table, or the free one in which it would stand.
static struct rlb_met *met_slot(const rlb_copies *copies, const void *table) {
  size_t slot = slot_of(copies, table);
  while (copies->met[slot].call == copies->call && copies->met[slot].table != table) slot = (slot + 1) & (copies->met_capacity - 1);
  return copies->met + slot;
}

uint32_t rlb_met_table(const rlb_state *state, const void *table) {
  if (state->copies.met_capacity == 0) return RLB_NOT_COPIED;
  const struct rlb_met *met = met_slot(&state->copies, table);
  return met->call == state->copies.call ? met->number : RLB_NOT_COPIED;
}

bool rlb_meet_table(rlb_state *state, const void *table, uint32_t number) {
  rlb_copies *copies = &state->copies;
  if ((copies->met_count + 1) * 2 > copies->met_capacity) {
    rlb_copies larger = *copies;
    larger.met_capacity = copies->met_capacity == 0 ? FIRST_CAPACITY : copies->met_capacity * 2;
    larger.met = rlb_zeros(state, larger.met_capacity, sizeof *larger.met);
    if (larger.met == NULL) return false;
    for (size_t slot = 0; slot < copies->met_capacity; slot += 1) {
      if (copies->met[slot].call == copies->call) *met_slot(&larger, copies->met[slot].table) = copies->met[slot];
    }
    free(copies->met);
    *copies = larger;
  }
  *met_slot(copies, table) = (struct rlb_met){table, number, copies->call};
  copies->met_count += 1;
  return true;
}

// A whole call ----------------------------------------------------------------------------------

void rlb_begin_copies(rlb_copies *copies) {
  copies->declarations.length = copies->pending.length = 0;
  copies->value_count = 0;
  copies->text_bytes = 0;
  copies->met_count = 0;
  copies->call += 1;
}

void rlb_free_copies(rlb_copies *copies) {
  free(copies->bytes.bytes);
  free(copies->texts.bytes);
  free(copies->text_hashes.bytes);
  free(copies->text_index.slots);
  free(copies->values.bytes);
  free(copies->tables.bytes);
  free(copies->table_facts.bytes);
  free(copies->table_index.slots);
  free(copies->functions.bytes);
  free(copies->declarations.bytes);
  free(copies->pending.bytes);
  free(copies->met);
}

rlb_copied rlb_all_copied(const rlb_state *state) {
  const rlb_copies *copies = &state->copies;
  return (rlb_copied){copies->bytes.bytes,
                      copies->texts.bytes,
                      text_count(copies),
                      copies->values.bytes,
                      copies->tables.bytes,
                      table_count(copies),
                      copies->functions.bytes,
                      count_of(&copies->functions, sizeof(rlb_function)),
                      copies->declarations.bytes,
                      count_of(&copies->declarations, sizeof(rlb_value))};
}
