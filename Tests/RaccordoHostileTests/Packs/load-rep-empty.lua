-- Attack: repeating nothing as often as there are numbers is nothing
-- Expect: clean
local s = (""):rep(math.maxinteger)
local known = ({ [""] = 1 })[s] + 1
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" { when = { moved = yes }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
