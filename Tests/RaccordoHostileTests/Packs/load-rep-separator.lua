-- Attack: a repetition whose length wraps around with its separator
-- Expect: finding E014 at 3: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local s = ("x"):rep(math.maxinteger, ("y"):rep(100))
