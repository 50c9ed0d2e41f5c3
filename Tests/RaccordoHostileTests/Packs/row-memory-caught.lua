-- Attack: memory used up inside pcall
-- Expect: failure at 6 on C: too much memory was asked for: more than 16384 KiB
-- Expect: values A=1 B=2 D=4 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  if h.people == 3 then pcall(function() local t = {} for i = 1, 1e9 do t[i] = (("xxxxxxxxxx"):rep(50)):rep(50) .. i end end) end
  return h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
