-- Attack: ten greedy repetitions over a text that does not match
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local s = ("a"):rep(5000):match(("a*"):rep(10) .. "b")
