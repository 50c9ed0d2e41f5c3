-- Attack: a text of a thousand million
-- Expect: finding E014 at 3: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local s = ("x"):rep(1e9)
