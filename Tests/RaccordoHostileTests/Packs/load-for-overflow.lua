-- Attack: loops that reach the largest and the smallest number end there
-- Expect: clean
local n = 0
for i = math.maxinteger - 2, math.maxinteger do n = n + 1 end
for i = math.mininteger + 2, math.mininteger, -1 do n = n + 1 end
for i = 1, 3, math.maxinteger do n = n + 1 end
assert(n == 7)
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" { when = { moved = yes }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
