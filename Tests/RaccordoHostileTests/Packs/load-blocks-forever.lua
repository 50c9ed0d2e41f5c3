-- Attack: blocks declared for ever
-- Expect: finding E008 at 5: Lua stopped here: settings: too many values are declared
-- Expect: finding E014 at 5: loading the pack takes too much memory: one value needs too much memory: more than 1024 KiB
local n = 0
while true do n = n + 1 field("f" .. n) { kind = "number" } end
