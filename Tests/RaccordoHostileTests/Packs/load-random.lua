-- Attack: randomness
-- Expect: finding E008 at 3: Lua stopped here: attempt to call a nil value (field 'random')
local x = math.random()
