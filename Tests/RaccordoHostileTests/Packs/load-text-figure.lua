-- Attack: a limit worked out from a text
-- Expect: finding E008 at 4: Lua stopped here: bad argument #1 to 'floor' (number expected, got string)
program "x" { title = { it = "X", en = "X" }, places = 2 }
local limit = math.floor("3.7")
criterion "first" { when = { people = at_least(limit) }, points = 2, reason = { it = "C", en = "C" } }
