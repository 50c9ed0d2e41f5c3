-- Attack: an iterator of the file that each household moves on
-- Expect: failure at 6 on A B C D E: the function keeps something from one row to the next
local each = ("abc"):gmatch(".")
local function step() return #(each() or "") end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return step() + 0 * h.people end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
