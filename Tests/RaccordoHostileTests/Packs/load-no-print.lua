-- Attack: `print` is not there
-- Expect: finding E002 at 4: `print` is not a word of the rule language
local x = 1
print("hello")
