-- Attack: patterns, sorts and pcalls one in the other
-- Expect: failure at 7 on C: C stack overflow
-- Expect: values A=1 B=2 D=4 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local f
  f = function(s) return (s:gsub(".", f)) end
  if h.people == 3 then f("x") end
  return h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
