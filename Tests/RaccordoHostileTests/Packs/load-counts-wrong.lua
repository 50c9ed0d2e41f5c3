-- Attack: numbers of conditions and of days that nothing can hold
-- Expect: finding E016 at 10: a whole number from 1 to 2 is needed here: so many conditions are in the list
-- Expect: finding E016 at 11: a whole number from 1 to 2 is needed here: so many conditions are in the list
-- Expect: finding E016 at 12: a whole number from 1 to 2 is needed here: so many conditions are in the list
-- Expect: finding E016 at 13: `within_days` wants a whole number of days, 36525 at most
-- Expect: finding E016 at 14: `within_days` wants a whole number of days, 36525 at most
-- Expect: finding E016 at 15: `within_days` wants a whole number of days, 36525 at most
-- Expect: finding E016 at 16: `within_days` wants a whole number of days, 36525 at most
program "x" { title = { it = "X", en = "X" }, places = 2 }
requirement "a" { when = at_least_of(2 ^ 53, { { people = 1 }, { moved = yes } }), reason = "r", otherwise = "o" }
requirement "b" { when = at_least_of(0 / 0, { { people = 1 }, { moved = yes } }), reason = "r", otherwise = "o" }
requirement "c" { when = at_least_of(math.mininteger, { { people = 1 }, { moved = yes } }), reason = "r", otherwise = "o" }
requirement "d" { when = { born = within_days(1e308) }, reason = "r", otherwise = "o" }
requirement "e" { when = { born = within_days(math.maxinteger) }, reason = "r", otherwise = "o" }
requirement "f" { when = { born = within_days(-1 / 0) }, reason = "r", otherwise = "o" }
requirement "g" { when = { born = within_days(0 / 0) }, reason = "r", otherwise = "o" }
