-- Attack: putting in front of a list that grows
-- Expect: finding E014 at 4: loading the pack takes too long: stopped after 5000000 steps
local t = {}
while true do table.insert(t, 1, 1) end
