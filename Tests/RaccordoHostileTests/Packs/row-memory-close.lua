-- Attack: much memory, but not too much, on every household
-- Expect: values A=1 B=2 C=3 D=4 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local t, k = {}, ("x"):rep(1000)
  for i = 1, 40 do t[i] = k:rep(90) .. i end
  return h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
