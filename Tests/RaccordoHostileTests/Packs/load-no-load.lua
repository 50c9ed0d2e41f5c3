-- Attack: `load` is not there
-- Expect: finding E002 at 4: `load` is not a word of the rule language
local x = 1
local y = load("return 1")()
