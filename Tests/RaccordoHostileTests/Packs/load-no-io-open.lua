-- Attack: `io` is not there
-- Expect: finding E002 at 4: `io` is not a word of the rule language
local x = 1
local y = io.open("/etc/passwd")
