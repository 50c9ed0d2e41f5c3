-- Attack: select with a number before the first
-- Expect: finding E008 at 3: Lua stopped here: bad argument #1 to 'select' (index out of range)
local a = select(-5, 1, 2)
