-- Attack: a day after the end of the calendar
-- Expect: failure at 5 on A B C D: the result is not a day of the years 1 to 9999
-- Expect: values E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "date", reads = { "people" }, value = function(h) return 1e12 + h.people end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
