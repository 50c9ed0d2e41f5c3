-- Attack: a long chain of calls between functions of the file
-- Expect: values A=200 B=400 C=600 D=800 E=-
local up
local function down(n) if n == 0 then return 0 end return 1 + up(n - 1) end
up = function(n) if n == 0 then return 0 end return 1 + down(n - 1) end
program "x" { title = { it = "X", en = "X" }, places = 2 }
compute "c" { kind = "number", reads = { "people" }, value = function(h) return down(h.people * 200) end }
criterion "first" { when = { c = known }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
