-- Attack: an error that is a function
-- Expect: finding E008 at 3: Lua stopped here: the error carries no message, but a function
error(function() end)
