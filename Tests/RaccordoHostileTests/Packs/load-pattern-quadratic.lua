-- Attack: each place of a long text tried to its end
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local s = ("a"):rep(30000):gsub(".-b", "")
