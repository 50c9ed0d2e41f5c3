-- Attack: a small value that unfolds into millions
-- Expect: finding E008 at 6: Lua stopped here: settings.when[1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][2][1][1][1][1][1][2][1][1][1][2][: too many values are declared
program "x" { title = { it = "X", en = "X" }, places = 2 }
local c = { moved = yes }
for i = 1, 40 do c = { c, c } end
requirement "a" { when = c, reason = "r", otherwise = "o" }
