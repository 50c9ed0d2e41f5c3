-- Attack: a hundred thousand results at once, for ever
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
while true do local n = select("#", table.unpack({}, 1, 30000)) end
