-- Attack: `dofile` is not there
-- Expect: finding E002 at 4: `dofile` is not a word of the rule language
local x = 1
local y = dofile("/etc/passwd")
