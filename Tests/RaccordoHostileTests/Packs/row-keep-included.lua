-- Attack: what a household said, kept in a table that an included file made for several programs
-- Expect: failure at 4 on A B C D: this table was made when the file was read: a rule keeps nothing from one household to the next
-- Expect: values E=-
local shared = include "shared/memory.lua"
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return shared.remember(h.people) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" {
  points = function(h) return shared.swap(h.people) end, reads = { "people" }, at_most = 5, reason = { it = "P", en = "P" },
}
-- File: shared/memory.lua
local seen = { 0 }
local last = 0
return {
  remember = function(n) seen[#seen + 1] = n return seen[#seen - 1] end,
  swap = function(n) local before = last last = n return before end,
}
