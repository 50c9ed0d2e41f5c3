-- Attack: minus zero is zero
-- Expect: values A=0 B=0 C=0 D=0 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return -0.0 * h.people end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
