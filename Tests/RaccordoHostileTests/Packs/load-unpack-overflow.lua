-- Attack: as many results as there are numbers (CVE-2025-46817 of Redis)
-- Expect: finding E008 at 3: Lua stopped here: table.unpack: too many results
local a = table.unpack({}, 0, math.maxinteger)
