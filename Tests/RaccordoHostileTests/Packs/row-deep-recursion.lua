-- Attack: a deep recursion that ends gives its result, whatever the rows before
-- Expect: values A=3001 B=6001 C=9001 D=12001 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local function f(n) if n == 0 then return 1 end return 1 + f(n - 1) end
  return f(h.people * 3000)
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
