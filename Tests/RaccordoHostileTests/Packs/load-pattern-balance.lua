-- Attack: %b over fifty thousand opening brackets
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local s = ("("):rep(50000):gsub("%b()", "")
