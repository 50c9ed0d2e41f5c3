-- Attack: the budget of a row in many short calls
-- Expect: failure at 6 on C: stopped after 1000000 steps
-- Expect: values A=1 B=2 D=4 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  if h.people == 3 then while true do pcall(error, "x") end end
  return h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
