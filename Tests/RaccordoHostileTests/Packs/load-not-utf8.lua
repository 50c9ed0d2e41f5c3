-- Attack: a text that is no UTF-8
-- Expect: finding E008 at 4: Lua stopped here: a text is not UTF-8: "��"
program "x" { title = { it = "X", en = "X" }, places = 2 }
requirement "a" { when = { moved = yes }, reason = "\xff\xfe", otherwise = "o" }
