-- Attack: `loadstring` is not there
-- Expect: finding E002 at 4: `loadstring` is not a word of the rule language
local x = 1
local y = loadstring("x")
