-- Attack: a loop whose condition never comes true
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
repeat local x = 1 until false
