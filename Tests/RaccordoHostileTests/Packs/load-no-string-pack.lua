-- Attack: string.pack, which overflowed in Redis (CVE-2020-14147, struct)
-- Expect: finding E008 at 3: Lua stopped here: attempt to call a nil value (field 'pack')
local s = string.pack("!16 i16", 1)
