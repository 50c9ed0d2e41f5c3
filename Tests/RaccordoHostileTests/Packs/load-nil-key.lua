-- Attack: a key that is nil
-- Expect: finding E008 at 4: Lua stopped here: table index is nil
local t = {}
t[nil] = 1
