-- Attack: a text compared with a number
-- Expect: finding E007 at 3: `<` is worked out while the file is read, not for each household
local x = "10" < 1
