-- Attack: moving as many items as there are numbers
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
table.move({}, 1, math.maxinteger - 1, 2)
