-- Attack: a comparator that never answers
-- Expect: finding E014 at 4: loading the pack takes too long: stopped after 5000000 steps
local t = {} for i = 1, 100 do t[i] = i end
table.sort(t, function() while true do end end)
