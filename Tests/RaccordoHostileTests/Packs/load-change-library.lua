-- Attack: taking a function out of the library
-- Expect: finding E008 at 3: Lua stopped here: the functions of the language cannot be changed
string.rep = nil
