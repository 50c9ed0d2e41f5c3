-- Attack: large texts kept one after the other
-- Expect: finding E014 at 4: loading the pack takes too long: stopped after 5000000 steps
local t = {}
while true do t[#t + 1] = ("x"):rep(1000000) .. #t end
