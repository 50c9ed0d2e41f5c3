-- Attack: `collectgarbage` is not there
-- Expect: finding E002 at 4: `collectgarbage` is not a word of the rule language
local x = 1
local y = collectgarbage("collect")
