-- Attack: another environment for the households that follow
-- Expect: failure at 6 on A B C D: the function keeps something from one row to the next
-- Expect: values E=-
local function spoil(n) _ENV = { n = n } return n end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return spoil(h.people) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
