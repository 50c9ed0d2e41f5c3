-- Attack: an error whose handling fails
-- Expect: finding E008 at 5: Lua stopped here: the error carries no message, but a table
local ok, e = pcall(error, { 1 })
local ok2, e2 = pcall(error, e)
error(e2)
