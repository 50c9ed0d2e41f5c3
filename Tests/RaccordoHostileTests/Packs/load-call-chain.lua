-- Attack: the result of a call called, a hundred thousand times
-- Expect: finding E001 at 3: too many things one inside the other
local f = print⟦()⟧×100000
