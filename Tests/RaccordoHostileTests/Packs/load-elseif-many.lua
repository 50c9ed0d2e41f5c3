-- Attack: twenty thousand branches on one line, each with a name that is no word
-- Expect: finding E002 at 4: `a` is not a word of the rule language
-- Expect: finding E014 at 4: more than 500 findings: the others are not told
if a then ⟦elseif a then ⟧×18000 end
