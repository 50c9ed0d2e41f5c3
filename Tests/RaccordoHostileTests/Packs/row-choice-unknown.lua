-- Attack: a word that is none of the choices
-- Expect: failure at 5 on A B C D: the result "z" is not one of the choices
-- Expect: values E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "choice", reads = { "people" }, of = { "y", "n" }, value = function(h) return h.people > 0 and "z" end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
