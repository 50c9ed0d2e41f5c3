-- Attack: a block declared while a household is judged
-- Expect: failure at 4 on A B C D: nothing can be declared once the rules are sealed
-- Expect: values E=-
local function grow(n) program "y" { title = "Y" } return n end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return grow(h.people) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
