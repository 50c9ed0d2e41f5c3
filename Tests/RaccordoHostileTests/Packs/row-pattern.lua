-- Attack: a pattern that backtracks over what a cell says
-- Expect: failure at 5 on A B C D E: stopped after 1000000 steps
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "note" }, value = function(h)
  return #((("a"):rep(200) .. h.note):match(("a*"):rep(10) .. "%d") or "")
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
