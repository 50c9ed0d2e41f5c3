-- Attack: pcall around the loop, to catch the budget
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
while true do pcall(function() while true do end end) end
