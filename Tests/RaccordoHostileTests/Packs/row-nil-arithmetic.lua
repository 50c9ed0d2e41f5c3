-- Attack: arithmetic with nothing
-- Expect: failure at 7 on A B C D: attempt to perform arithmetic on a nil value (field 'x')
-- Expect: values E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local t = {}
  return t.x + h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
