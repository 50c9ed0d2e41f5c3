-- Attack: sorting the keys of a large table and leaving at once, for ever
-- Expect: finding E014 at 4: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local t = {} for i = 1, 3e4 do t[i] = i end
while true do for k in pairs(t) do break end end
