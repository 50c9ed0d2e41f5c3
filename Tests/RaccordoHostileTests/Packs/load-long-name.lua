-- Attack: a name of a hundred thousand letters
-- Expect: finding E002 at 3: `abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghi
local x = ⟦abcdefghij⟧×10000
