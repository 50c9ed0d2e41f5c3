-- Attack: a field that is not declared, behind a name put together
-- Expect: finding E013 at 6: this hides which field is read
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local k = "sec" .. "ret"
  return h[k] and h.people or 0
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
