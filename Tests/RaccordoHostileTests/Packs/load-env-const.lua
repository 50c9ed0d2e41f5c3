-- Attack: _ENV as a constant (CVE-2022-28805: reading beyond the constants)
-- Expect: finding E002 at 4: `y` is not a word of the rule language
local _ENV <const> = {}
x = y
