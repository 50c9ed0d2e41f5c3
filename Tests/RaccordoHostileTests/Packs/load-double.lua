-- Attack: a text that doubles
-- Expect: finding E014 at 4: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local s = "x"
while true do s = s .. s end
