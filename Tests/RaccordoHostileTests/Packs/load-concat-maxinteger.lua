-- Attack: joining a list as long as the largest number
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local s = table.concat({}, "", 1, math.maxinteger)
