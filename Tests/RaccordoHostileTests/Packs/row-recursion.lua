-- Attack: a recursion without an end, on one household
-- Expect: failure at 6 on C: one value needs too much memory: more than 1024 KiB
-- Expect: values A=1 B=2 D=4 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local function f(n) return 1 + f(n + 1) end
  if h.people == 3 then return f(1) end
  return h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
