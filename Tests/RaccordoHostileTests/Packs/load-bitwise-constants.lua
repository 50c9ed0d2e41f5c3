-- Attack: constants of bitwise operations (wrong code in Lua 5.4.4)
-- Expect: clean
local a = 5
assert(a & 3.0 == 1 and 7.0 & a == 5 and (a | 8.0) == 13 and a ~ 1 == 4 and 1 << 62 >> 62 == 1)
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" { when = { moved = yes }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
