-- Attack: `setmetatable` is not there
-- Expect: finding E002 at 4: `setmetatable` is not a word of the rule language
local x = 1
local y = setmetatable({}, { __gc = function() while true do end end })
