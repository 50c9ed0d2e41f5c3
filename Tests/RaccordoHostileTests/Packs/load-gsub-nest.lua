-- Attack: a replacement function that replaces, to the bound of the C stack
-- Expect: finding E008 at 3: Lua stopped here: C stack overflow
local function f(s) return (s:gsub(".", f)) end
f("x")
