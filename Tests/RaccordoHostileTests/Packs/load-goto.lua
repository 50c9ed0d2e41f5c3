-- Attack: a jump back to itself
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
::again:: goto again
