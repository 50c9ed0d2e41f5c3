-- Attack: points beyond any sum
-- Expect: finding E016 at 4: `points` must be more than 0 and not more than 10,000, with two decimals at most
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "a" { when = { moved = yes }, points = 1e300, reason = { it = "r", en = "r" } }
