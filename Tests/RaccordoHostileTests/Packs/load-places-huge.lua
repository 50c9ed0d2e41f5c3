-- Attack: as many places as there are numbers
-- Expect: finding E016 at 3: `places` must be a number
program "x" { title = { it = "X", en = "X" }, places = math.maxinteger }
