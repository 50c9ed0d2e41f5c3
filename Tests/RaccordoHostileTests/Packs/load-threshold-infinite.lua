-- Attack: a threshold that is infinite
-- Expect: finding E005 at 4: `people` is a number field: it cannot be what a division by zero gives
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "a" { when = { people = at_least(1/0) }, points = 1, reason = { it = "r", en = "r" } }
