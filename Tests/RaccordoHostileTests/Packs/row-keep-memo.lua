-- Attack: a memory of results in a table that is handed round
-- Expect: failure at 6 on A B C D: this table was made when the file was read: a rule keeps nothing from one household to the next
-- Expect: values E=-
store = { results = {} }
local function memo(s, n)
  s.results[n] = s.results[n] or n * 2
  return s.results[n]
end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return memo(store, h.people) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
