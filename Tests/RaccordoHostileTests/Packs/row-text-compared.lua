-- Attack: a number compared with a text
-- Expect: failure at 6 on A B C D: attempt to compare number with string
-- Expect: values E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  return h.people < "3" and 1 or 0
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
