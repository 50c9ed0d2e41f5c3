-- Attack: a walk over all that a household shows sees what is declared, and nothing else
-- Expect: values A=2 B=2 C=2 D=2 E=-
local function plain(h) return h.people + (h.moved and 1 or 0) end local function evil(h) local n = 0 for k in pairs(h) do n = n + 1 end return n end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people", "moved" }, value = evil }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
