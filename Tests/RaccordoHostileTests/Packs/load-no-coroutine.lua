-- Attack: `coroutine` is not there
-- Expect: finding E002 at 4: `coroutine` is not a word of the rule language
local x = 1
local y = coroutine.wrap(function() end)()
