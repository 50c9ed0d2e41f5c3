-- Attack: arithmetic with a text that looks like a number
-- Expect: failure at 6 on A B C D E: attempt to perform arithmetic on a string value (constant '1')
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "note" }, value = function(h)
  local note = h.note
  return "1" + #note
end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
