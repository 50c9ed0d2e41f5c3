-- Attack: what a household said, kept as a global
-- Expect: failure at 4 on A B C D: `kept` cannot be set: a rule keeps nothing from one household to the next
-- Expect: values E=-
local function remember(n) kept = n return n end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return remember(h.people) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
