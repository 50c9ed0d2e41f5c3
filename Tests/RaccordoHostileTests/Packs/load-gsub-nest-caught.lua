-- Attack: the same, caught and tried again for ever
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local function f(s) return pcall(string.gsub, s, ".", f) end
while true do f("x") end
