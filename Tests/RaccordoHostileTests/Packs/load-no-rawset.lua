-- Attack: `rawset` is not there
-- Expect: finding E002 at 4: `rawset` is not a word of the rule language
local x = 1
rawset(string, "rep", nil)
