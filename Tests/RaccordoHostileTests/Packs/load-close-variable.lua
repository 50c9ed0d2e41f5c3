-- Attack: a variable to be closed that cannot be
-- Expect: finding E008 at 3: Lua stopped here: variable 'x' got a non-closable value
local x <close> = {}
