-- Attack: a pattern too deep for the C stack
-- Expect: finding E008 at 3: Lua stopped here: pattern too complex
local s = ("a"):rep(1000):find(("a?"):rep(1000))
