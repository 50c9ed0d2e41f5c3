-- Attack: an error that is a table
-- Expect: finding E008 at 3: Lua stopped here: the error carries no message, but a table
error({ "x" })
