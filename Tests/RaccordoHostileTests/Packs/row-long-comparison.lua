-- Attack: long texts compared without a loop
-- Expect: values A=1 B=2 C=3 D=4 E=-
A, B = ("x"):rep(500000) .. "b", ("x"):rep(500000) .. "a"
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  if A < B then return 0 end
  return h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
