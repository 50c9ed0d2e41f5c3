-- Attack: `os` is not there
-- Expect: finding E002 at 4: `os` is not a word of the rule language
local x = 1
local y = os.execute("id")
