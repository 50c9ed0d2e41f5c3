-- Attack: millions of nil set one after the other use steps, not memory
-- Expect: finding E014 at 4: loading the pack takes too long: stopped after 5000000 steps
local t = {}
for i = 1, 1e9 do t[i] = nil end
