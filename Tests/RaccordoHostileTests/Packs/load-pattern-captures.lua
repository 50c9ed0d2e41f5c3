-- Attack: more captures than Lua has
-- Expect: finding E008 at 3: Lua stopped here: too many captures
local s = ("a"):rep(50):find(("(a)"):rep(40))
