-- Attack: a reason of a million letters, to be printed for each household
-- Expect: finding E008 at 4: Lua stopped here: settings.reason: a text is longer than 16 KiB
program "x" { title = { it = "X", en = "X" }, places = 2 }
requirement "a" { when = { moved = yes }, reason = ("r"):rep(1000000), otherwise = "o" }
