-- Attack: pcall of pcall of pcall, to Lua's own bound and on
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local function f() pcall(f) f() end
f()
