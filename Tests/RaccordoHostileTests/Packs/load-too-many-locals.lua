-- Attack: more local names than Lua has
-- Expect: finding E001 at 3: too many local names (more than 200) in one function
⟦local x = 1 ⟧×300
