-- Attack: a replacement function that never answers
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local s = ("x"):gsub("x", function() while true do end end)
