-- Attack: a text made of a hundred long ones
-- Expect: finding E014 at 4: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local a = ("x"):rep(5e5)
local s = string.format(("%s"):rep(5), a, a, a, a, a)
