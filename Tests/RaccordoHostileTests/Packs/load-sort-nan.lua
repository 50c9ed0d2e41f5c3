-- Attack: sorting numbers that are no numbers ends
-- Expect: clean
local t = {} for i = 1, 500 do t[i] = i % 3 == 0 and 0/0 or i end
pcall(table.sort, t)
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" { when = { moved = yes }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
