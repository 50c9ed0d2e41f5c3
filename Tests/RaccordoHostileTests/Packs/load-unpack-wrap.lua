-- Attack: results from the smallest number to the largest
-- Expect: finding E008 at 3: Lua stopped here: table.unpack: too many results
local a = table.unpack({}, math.mininteger, math.maxinteger)
