-- Attack: a key that is no number
-- Expect: finding E008 at 4: Lua stopped here: table index is NaN
local t = {}
t[0/0] = 1
