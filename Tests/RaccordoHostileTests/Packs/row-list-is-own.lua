-- Attack: a list changed by a function is new for the next household
-- Expect: values A=2 B=3 C=1 D=1 E=1
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "kinds" }, value = function(h)
  table.insert(h.kinds, "c")
  return #h.kinds
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
