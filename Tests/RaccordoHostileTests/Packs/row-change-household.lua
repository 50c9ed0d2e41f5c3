-- Attack: a household changed through another function
-- Expect: failure at 3 on A B C D E: a rule changes nothing in what it reads: use a local
local function plain(h) return h.people end local function evil(h) h.people = 100 return h.people end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = evil }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
