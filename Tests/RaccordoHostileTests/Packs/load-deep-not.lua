-- Attack: not not not
-- Expect: finding E001 at 3: too many things one inside the other
local x = ⟦not ⟧×20000 1
