-- Attack: thousands of parentheses one in the other
-- Expect: finding E001 at 3: too many things one inside the other
local x = ⟦(⟧×5000 1 ⟦)⟧×5000
