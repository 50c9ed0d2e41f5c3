-- Attack: the value that stands for what is not there
-- Expect: finding E008 at 4: Lua stopped here: the words of the language cannot be changed
local gap = at_least(nil)[1]
gap["$"] = "known"
