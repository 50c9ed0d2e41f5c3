-- Attack: bit.tohex, which overflowed in Redis (CVE-2024-31449)
-- Expect: finding E002 at 3: `bit` is not a word of the rule language
local s = bit.tohex(1, -2147483648)
