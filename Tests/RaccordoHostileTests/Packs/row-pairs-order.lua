-- Attack: an order of pairs that reaches the result is the same on every run
-- Expect: values A=4321 B=4321 C=4321 D=4321 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local t = { d = 4, a = 1, c = 3, b = 2 }
  local s = 0
  local f = 1
  for _, v in pairs(t) do s = s + v * f f = f * 10 end
  return s + 0 * h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
