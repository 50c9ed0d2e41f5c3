-- Attack: a name of a hundred thousand letters for a program
-- Expect: finding E008 at 3: Lua stopped here: id: a text is longer than 16 KiB
program(("x"):rep(100000)) { title = { it = "X", en = "X" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
