-- Attack: filling the stack, caught and tried again
-- Expect: finding E014 at 3: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local function f(n) return 1 + f(n + 1) end
while true do pcall(f, 1) end
