-- Attack: thirty thousand names that are no words, on one line
-- Expect: finding E002 at 4: `frog` is not a word of the rule language
-- Expect: finding E014 at 4: more than 500 findings: the others are not told
local x = { ⟦frog, ⟧×30000 }
