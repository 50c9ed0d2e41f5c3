-- Attack: a text where a number belongs
-- Expect: finding E008 at 3: Lua stopped here: attempt to perform arithmetic on a string value (constant '10')
local x = "10" + 1
