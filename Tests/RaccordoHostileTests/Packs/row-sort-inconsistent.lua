-- Attack: a comparator that contradicts itself gives an error or an order, on each household alone
-- Expect: failure at 8 on C: invalid order function for sorting
-- Expect: values A=1 B=2 D=4 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local t = {}
  for i = 1, 200 do t[i] = i % 5 end
  if h.people == 3 then table.sort(t, function(a, b) return true end) end
  return h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
