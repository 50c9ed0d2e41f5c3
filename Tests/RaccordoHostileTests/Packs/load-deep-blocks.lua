-- Attack: do do do
-- Expect: finding E001 at 3: too many things one inside the other
⟦do ⟧×10000 ⟦end ⟧×10000
