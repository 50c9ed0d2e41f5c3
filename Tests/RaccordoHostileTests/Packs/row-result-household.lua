-- Attack: the household itself where a number belongs
-- Expect: failure at 3 on A B C D E: the result is a table, not a number
local function plain(h) return h.people end local function evil(h) return h end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = evil }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
