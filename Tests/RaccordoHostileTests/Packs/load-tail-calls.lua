-- Attack: a function that calls itself for ever without growing the stack
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local function f(n) return f(n + 1) end
f(1)
