-- Attack: thousands of tables one in the other
-- Expect: finding E001 at 3: too many things one inside the other
local x = ⟦{⟧×10000
