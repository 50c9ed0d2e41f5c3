-- Attack: assert with a table for a message
-- Expect: finding E008 at 3: Lua stopped here: the error carries no message, but a table
assert(false, { "x" })
