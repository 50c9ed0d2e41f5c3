-- Attack: a text as fifty thousand numbers, for ever
-- Expect: finding E014 at 3: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
while true do local n = select("#", ("x"):rep(500000):byte(1, 50000)) end
