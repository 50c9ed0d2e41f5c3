-- Attack: each included file includes the next one twenty times
-- Expect: finding E014 at shared/e.lua:2: loading the pack takes too long: stopped after 5000000 steps
program "x" { title = { it = "X", en = "X" }, places = 2 }
⟦include "shared/a.lua" ⟧×20
-- File: shared/a.lua
⟦include "shared/b.lua" ⟧×20
-- File: shared/b.lua
⟦include "shared/c.lua" ⟧×20
-- File: shared/c.lua
⟦include "shared/d.lua" ⟧×20
-- File: shared/d.lua
⟦include "shared/e.lua" ⟧×20
-- File: shared/e.lua
local t = {}
for i = 1, 100 do t[i] = i end
