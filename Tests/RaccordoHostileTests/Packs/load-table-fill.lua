-- Attack: a list that grows for ever
-- Expect: finding E014 at 4: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local t = {}
for i = 1, 1e9 do t[i] = i end
