-- Attack: `getmetatable` is not there
-- Expect: finding E002 at 4: `getmetatable` is not a word of the rule language
local x = 1
getmetatable("").__index.rep = nil
