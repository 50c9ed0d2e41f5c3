-- Attack: a field of a field of a field
-- Expect: finding E001 at 3: too many things one inside the other
local x = param⟦.a⟧×100000
