-- Attack: a list of a million joined with long separators
-- Expect: finding E014 at 4: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local t = {} for i = 1, 10000 do t[i] = "x" end
local s = table.concat(t, ("y"):rep(100000))
