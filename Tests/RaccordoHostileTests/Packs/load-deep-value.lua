-- Attack: a condition a thousand tables deep
-- Expect: finding E008 at 6: Lua stopped here: settings.when[1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][1][: tables are nested too deeply
program "x" { title = { it = "X", en = "X" }, places = 2 }
local c = { moved = yes }
for i = 1, 1000 do c = any { c } end
requirement "a" { when = c, reason = "r", otherwise = "o" }
