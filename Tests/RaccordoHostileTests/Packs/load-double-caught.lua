-- Attack: a text that doubles, caught
-- Expect: finding E014 at 3: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
while true do pcall(function() local s = "x" while true do s = s .. s end end) end
