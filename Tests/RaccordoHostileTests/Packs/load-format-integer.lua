-- Attack: a number too large for %d
-- Expect: finding E008 at 3: Lua stopped here: bad argument #2 to 'format' (number has no integer representation)
local s = string.format("%d", 2^63)
