-- Attack: handing on more arguments at each call
-- Expect: finding E014 at 3: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local function f(...) return f(1, ...) end
f()
