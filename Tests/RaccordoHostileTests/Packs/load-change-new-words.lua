-- Attack: other meanings for the words of points, places, preferences and included files
-- Expect: finding E011 at 13: `prefers` is a word of the language: it cannot be changed
-- Expect: finding E011 at 14: `stage` is a word of the language: it cannot be changed
-- Expect: finding E011 at 15: `reserve` is a word of the language: it cannot be changed
-- Expect: finding E011 at 16: `incompatible_with` is a word of the language: it cannot be changed
-- Expect: finding E011 at 17: `at_least_of` is a word of the language: it cannot be changed
-- Expect: finding E011 at 18: `within_days` is a word of the language: it cannot be changed
-- Expect: finding E011 at 19: `per` is a word of the language: it cannot be changed
-- Expect: finding E011 at 20: `by_category` is a word of the language: it cannot be changed
-- Expect: finding E011 at 21: `from_catalogue` is a word of the language: it cannot be changed
-- Expect: finding E011 at 22: `include` is a word of the language: it cannot be changed
-- Expect: finding E016 at 22: `include` wants the name of a file, written there in quotes
prefers = requirement
stage = nil
reserve = group
incompatible_with = function() end
at_least_of = any
within_days = at_most
per, bands, scale = bands, scale, per
by_category = by_provider
from_catalogue = 1000000
include = function(name) return name end
