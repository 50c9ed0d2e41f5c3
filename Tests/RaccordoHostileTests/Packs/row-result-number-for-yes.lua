-- Attack: a number where yes or no belongs
-- Expect: failure at 5 on A B C D: the result is a number, not true or false
-- Expect: values E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "yes_no", reads = { "people" }, value = function(h) return h.people end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
