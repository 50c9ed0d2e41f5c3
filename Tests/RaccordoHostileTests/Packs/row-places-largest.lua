-- Attack: the largest numbers of places, stages and sessions that are taken
-- Expect: clean
program "x" { title = { it = "X", en = "X" }, unit = "session", each = 1e9 }
stage "one" { places = 1e9, title = { it = "Uno", en = "One" } }
stage "two" { places = 1e9, from = "one", title = { it = "Due", en = "Two" } }
reserve "a" { places = 1e9, when = { people = at_least(1) }, reason = { it = "R", en = "R" } }
reserve "b" { places = 1e9, stage = "two", when = { people = at_least(2) }, reason = { it = "R", en = "R" } }
