-- Attack: one key written sixty thousand times
-- Expect: finding E010 at 4: `a` is written twice here; Lua silently keeps only the last one
-- Expect: finding E014 at 4: more than 500 findings: the others are not told
local t = { ⟦a=1,⟧×40000 }
