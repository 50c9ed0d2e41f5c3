-- Attack: a loop that counts to infinity
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
for i = 1, math.huge do end
