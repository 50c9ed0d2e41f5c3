-- Attack: the largest whole number that a Double holds is one
-- Expect: values A=9007199254740992 B=9007199254740992 C=9007199254740992 D=9007199254740992 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return 9007199254740992 + 0 * h.people end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
