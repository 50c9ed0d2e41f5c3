-- Attack: a loop without an end
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
while true do end
