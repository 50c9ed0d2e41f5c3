-- Attack: a field that is not declared, read through another function
-- Expect: failure at 3 on A B C D E: `secret` is not in its reads
local function plain(h) return h.people end local function evil(h) return h.secret and 1 or h.people end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = evil }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
