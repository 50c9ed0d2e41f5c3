-- Attack: a conversion wider than Lua allows
-- Expect: finding E008 at 3: Lua stopped here: invalid conversion specification: '%99999d'
local s = string.format("%99999d", 1)
