-- Attack: a number near the largest is one
-- Expect: values A=1e+300 B=2e+300 C=3e+300 D=4e+300 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return 1e300 * h.people end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
