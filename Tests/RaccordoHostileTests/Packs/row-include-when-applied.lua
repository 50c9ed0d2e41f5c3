-- Attack: a file taken in while households are judged
-- Expect: failure at 1 on A B C D: nothing can be declared once the rules are sealed
-- Expect: values E=-
local take = include "shared/take.lua"
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return take(h.people) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
-- File: shared/take.lua
return function(n) program "y" { title = { it = "Y", en = "Y" } } return n end
