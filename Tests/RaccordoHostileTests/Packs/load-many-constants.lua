-- Attack: thirty thousand constants in one function (a fault of Lua 5.4.4 made wrong code of too many)
-- Expect: clean
local t = { ⟦0.5, 1.25, "a", 7, ⟧×5000 }
local n = 0
⟦n = n + 1.5 ⟧×3000
assert(#t == 20000 and n == 4500)
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" { when = { moved = yes }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
