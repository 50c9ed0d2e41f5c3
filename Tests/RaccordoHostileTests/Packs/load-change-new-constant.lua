-- Attack: from_catalogue given a number, caught
-- Expect: finding E008 at 5: Lua stopped here: the words of the language cannot be changed
local place = from_catalogue
pcall(function() place.number = 5 end)
place[1] = 5
program "x" { title = { it = "X", en = "X" }, places = 2 }
