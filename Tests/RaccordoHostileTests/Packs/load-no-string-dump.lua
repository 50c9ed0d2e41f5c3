-- Attack: bytecode of a function
-- Expect: finding E008 at 3: Lua stopped here: attempt to call a nil value (field 'dump')
local s = string.dump(function() end)
