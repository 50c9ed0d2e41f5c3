-- Attack: an error that is nil
-- Expect: finding E008 at 3: Lua stopped here: the error carries no message, but a nil
error(nil)
