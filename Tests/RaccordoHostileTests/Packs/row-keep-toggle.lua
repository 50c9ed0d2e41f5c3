-- Attack: a table of the file that is back as it was after every second household
-- Expect: failure at 4 on A B C D E: this table was made when the file was read: a rule keeps nothing from one household to the next
local t = { n = 0 }
local function bump() t.n = (t.n + 1) % 2 return t.n end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return bump() + 0 * h.people end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
