-- Attack: a set of twenty thousand characters against each place
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local s = ("a"):rep(20000):find("[" .. ("b"):rep(20000) .. "]")
