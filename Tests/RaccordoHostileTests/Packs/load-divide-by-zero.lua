-- Attack: whole numbers divided by zero
-- Expect: finding E008 at 3: Lua stopped here: attempt to divide by zero
local x = 1 // 0
