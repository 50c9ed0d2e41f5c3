-- Attack: reserves and units whose sums no number holds
-- Expect: finding E016 at 5: `places` must be 1,000,000,000 or less
-- Expect: finding E016 at 6: `places` must be 1,000,000,000 or less
-- Expect: finding E016 at 7: `places` must be 1,000,000,000 or less
program "x" { title = { it = "X", en = "X" }, places = 2 ^ 62, unit = "session", each = 2 ^ 62 }
reserve "a" { places = 2 ^ 62, when = { people = at_least(1) }, reason = { it = "R", en = "R" } }
reserve "b" { places = 2 ^ 62, when = { people = at_least(2) }, reason = { it = "R", en = "R" } }
