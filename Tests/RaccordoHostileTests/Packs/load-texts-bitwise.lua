-- Attack: a text in a bitwise operation
-- Expect: finding E008 at 3: Lua stopped here: attempt to perform bitwise operation on a string value (constant '3')
local x = "3" | 1
