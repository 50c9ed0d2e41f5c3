-- Attack: keys far apart
-- Expect: finding E014 at 5: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local t = {}
for i = 1, 60 do t[1 << i] = true end
for i = 1, 1e9 do t[i * 1000003] = i end
