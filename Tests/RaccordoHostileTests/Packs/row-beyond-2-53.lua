-- Attack: a whole number that no Double holds
-- Expect: failure at 5 on A B C D: the result is too large
-- Expect: values E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) local n = h.people return 9007199254740993 end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
