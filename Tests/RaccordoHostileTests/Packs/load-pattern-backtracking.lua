-- Attack: twenty lazy repetitions over a text that does not match
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local s = ("a"):rep(200):find((".-"):rep(20) .. "b")
