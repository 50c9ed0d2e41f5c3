-- Attack: what is not known, read by a comparator
-- Expect: values A=1 B=1 C=1 D=1 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  table.sort({ 3, 2, 1 }, function(a, b) return a + 0 * h.people < b end)
  return 1
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
