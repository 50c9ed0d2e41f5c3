-- Attack: a comparator that sorts, to the bound of the C stack
-- Expect: finding E008 at 3: Lua stopped here: C stack overflow
local function less() table.sort({ 1, 2, 3 }, less) return true end
less()
