-- Attack: no text shows an address, so the same rules give the same pack
-- Expect: clean
local known = ({ ["table function"] = 1 })[tostring({}) .. " " .. ("%s"):format(function() end)] + 1
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" { when = { moved = yes }, points = 2, reason = { it = "C", en = "C" } }
criterion "second" { when = { people = at_least(2) }, points = 1, reason = { it = "P", en = "P" } }
