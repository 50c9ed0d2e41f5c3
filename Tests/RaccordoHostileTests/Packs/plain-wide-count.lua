-- Attack: half of a thousand conditions, counted
-- Expect: clean
program "x" { title = { it = "X", en = "X" }, places = 2 }
local at_home = { [0] = yes, [1] = no }
local list = {}
for i = 1, 1000 do list[i] = { people = at_least(i % 7), moved = at_home[i % 2] } end
requirement "a" { when = at_least_of(500, list), reason = { it = "R", en = "R" }, otherwise = { it = "O", en = "O" } }
criterion "c" { when = none { { at_least_of(400, list) } }, points = 1, reason = { it = "P", en = "P" } }
