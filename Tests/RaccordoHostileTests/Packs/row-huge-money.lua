-- Attack: more money than there is
-- Expect: failure at 5 on A B C E: the result is too large
-- Expect: values D=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "money", reads = { "arrears" }, value = function(h) return 1e15 * h.arrears end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
