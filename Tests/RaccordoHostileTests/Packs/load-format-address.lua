-- Attack: an address through %p
-- Expect: finding E008 at 3: Lua stopped here: '%p' is not a conversion of string.format here
local s = string.format("%p", {})
