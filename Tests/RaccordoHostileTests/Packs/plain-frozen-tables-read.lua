-- Attack: tables of the file are read in every way by a function
-- Expect: values A=37 B=38 C=39 D=40 E=-
local t = { 1, 2, 3, deep = { x = 10 } }
big = { "a", "b" }
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local n = 0
  for _, v in ipairs(t) do n = n + v end
  for k, v in pairs(t) do if k == "deep" then n = n + v.x end end
  local a, b, c = table.unpack(t)
  n = n + a + b + c + #t + #table.concat(big) + select("#", table.unpack(t)) + #big + #t + 1
  return n + h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
