-- Attack: an error that is a table
-- Expect: failure at 6 on C: the error carries no message, but a table
-- Expect: values A=1 B=2 D=4 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  if h.people == 3 then error({ h.people }) end
  return h.people
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
