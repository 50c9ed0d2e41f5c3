-- Attack: `_G` is not there
-- Expect: finding E002 at 4: `_G` is not a word of the rule language
local x = 1
_G.x = 1
