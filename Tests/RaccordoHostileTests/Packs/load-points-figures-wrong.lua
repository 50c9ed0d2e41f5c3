-- Attack: bands, scales and units that are no numbers, or end nowhere
-- Expect: finding E016 at 13: points are needed here, not what a division by zero gives
-- Expect: finding E005 at 14: `people` is a number field: it cannot be what a division by zero gives
-- Expect: finding E016 at 15: a unit is more than 0
-- Expect: finding E005 at 16: `people` is a number field: it cannot be what a division by zero gives
-- Expect: finding E005 at 17: `people` is a number field: it cannot be what a division by zero gives
-- Expect: finding E005 at 18: `arrears` is a money field: it cannot be 1e+300
-- Expect: finding E016 at 21: a list has at most 100 rows
-- Expect: finding E012 at 22: criterion "h" has no `reads`: the fields it reads must be declared
-- Expect: finding E016 at 22: `at_most` must be more than 0 and not more than 10,000, with two decimals at most
-- Expect: finding E012 at 23: criterion "i" has no `reads`: the fields it reads must be declared
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "a" { points = per("people", 1 / 0, { at_most = 5 }), reason = { it = "P", en = "P" } }
criterion "b" { points = per("people", 1, { at_most = 5, each = 0 / 0 }), reason = { it = "P", en = "P" } }
criterion "c" { points = per("people", 1, { at_most = 5, each = 0 }), reason = { it = "P", en = "P" } }
criterion "d" { points = bands("people", { { to = 0 / 0, 1 }, { 2 } }), reason = { it = "P", en = "P" } }
criterion "e" { points = scale("people", { { at = -1 / 0, 1 }, { at = 1 / 0, 2 } }), reason = { it = "P", en = "P" } }
criterion "f" { points = scale("arrears", { { at = 1e300, 1 }, { at = 1e301, 2 } }), reason = { it = "P", en = "P" } }
local many = {}
for i = 1, 10000 do many[i] = { to = i, 1 } end
criterion "g" { points = bands("people", many), reason = { it = "P", en = "P" } }
criterion "h" { points = function() return 1 end, at_most = 1e300, reason = { it = "P", en = "P" } }
criterion "i" { points = function() return 1 end, reason = { it = "P", en = "P" } }
