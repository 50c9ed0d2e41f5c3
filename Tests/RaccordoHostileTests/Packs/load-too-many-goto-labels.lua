-- Attack: twenty thousand labels
-- Expect: finding E001 at 3: there is no label `x` to go to
goto x ⟦do ::x:: end ⟧×300
