-- Attack: a list with a hole
-- Expect: finding E008 at 4: Lua stopped here: settings.when: the list has a hole: item 2 is missing
program "x" { title = { it = "X", en = "X" }, places = 2 }
requirement "a" { when = { { moved = yes }, nil, { moved = no } }, reason = "r", otherwise = "o" }
