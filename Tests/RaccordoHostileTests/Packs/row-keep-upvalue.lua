-- Attack: what a household said, kept in a name of the file
-- Expect: failure at 7 on A B C D: the function keeps something from one row to the next
-- Expect: values E=-
local last = 0
local function remember(n) local before = last last = n return before end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return remember(h.people) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
