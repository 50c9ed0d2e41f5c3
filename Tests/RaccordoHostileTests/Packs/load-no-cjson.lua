-- Attack: cjson, whose collector was abused in Redis (CVE-2024-46981)
-- Expect: finding E002 at 3: `cjson` is not a word of the rule language
local s = cjson.encode({})
