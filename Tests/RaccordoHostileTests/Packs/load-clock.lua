-- Attack: the clock
-- Expect: finding E002 at 3: `os` is not a word of the rule language
local x = os.time()
