-- Attack: a loop whose step is zero
-- Expect: finding E008 at 3: Lua stopped here: 'for' step is zero
for i = 1, 10, 0 do end
