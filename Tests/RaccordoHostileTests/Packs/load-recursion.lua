-- Attack: a function that calls itself until the stack is full
-- Expect: finding E014 at 3: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local function f(n) return 1 + f(n + 1) end
f(1)
