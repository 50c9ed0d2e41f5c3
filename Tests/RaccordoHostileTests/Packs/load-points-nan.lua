-- Attack: points that are no number
-- Expect: finding E016 at 4: points are needed here, not what a division by zero gives
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "a" { when = { moved = yes }, points = 0/0, reason = { it = "r", en = "r" } }
