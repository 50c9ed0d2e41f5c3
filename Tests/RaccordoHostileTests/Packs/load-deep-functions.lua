-- Attack: functions in functions
-- Expect: finding E001 at 3: too many things one inside the other
⟦local function f() ⟧×2000 ⟦end ⟧×2000
