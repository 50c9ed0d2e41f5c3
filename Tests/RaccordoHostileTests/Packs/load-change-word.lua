-- Attack: another meaning for a word
-- Expect: finding E011 at 3: `at_least` is a word of the language: it cannot be changed
at_least = at_most
