-- Attack: keeping something inside pcall
-- Expect: failure at 5 on A B C D: this table was made when the file was read: a rule keeps nothing from one household to the next
-- Expect: values E=-
local seen = {}
local function remember(n) seen.last = n end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) pcall(remember, h.people) return 1 end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
