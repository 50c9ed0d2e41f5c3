-- Attack: a sum of a hundred thousand terms
-- Expect: finding E001 at 3: too many things one inside the other
local x = 1⟦+1⟧×100000
