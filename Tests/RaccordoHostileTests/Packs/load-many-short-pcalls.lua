-- Attack: the budget spent in a million short calls, each caught
-- Expect: finding E014 at 4: loading the pack takes too long: stopped after 5000000 steps
local function work() for i = 1, 900 do local x = i end error("over") end
while true do pcall(work) end
