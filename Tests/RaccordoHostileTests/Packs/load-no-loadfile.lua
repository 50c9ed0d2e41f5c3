-- Attack: `loadfile` is not there
-- Expect: finding E002 at 4: `loadfile` is not a word of the rule language
local x = 1
local y = loadfile("/etc/passwd")
