-- Attack: a power of a power of a power
-- Expect: finding E001 at 3: too many things one inside the other
local x = 2⟦^1⟧×50000
