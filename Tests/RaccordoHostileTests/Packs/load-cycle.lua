-- Attack: a condition that contains itself
-- Expect: finding E008 at 6: Lua stopped here: settings.when[1]: a table contains itself
program "x" { title = { it = "X", en = "X" }, places = 2 }
local c = {}
c[1] = c
requirement "a" { when = c, reason = "r", otherwise = "o" }
