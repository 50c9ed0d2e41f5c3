-- Attack: a name of the file set by one household only: the others do not see it
-- Expect: failure at 7 on C: the function keeps something from one row to the next
-- Expect: values A=1 B=2 D=4 E=-
local last = 0
local function remember(n) if n == 3 then last = 100 end return last + n end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return remember(h.people) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
