-- Attack: files that are not of the pack, under names written and made up
-- Expect: finding E015 at 15: no .lua file of a folder of the pack is called "/etc/passwd"
-- Expect: finding E015 at 16: no .lua file of a folder of the pack is called "../neighbour/rules.lua"
-- Expect: finding E015 at 17: no .lua file of a folder of the pack is called "shared/../../neighbour/rules.lua"
-- Expect: finding E016 at 18: rules.lua is read by itself already, because it stands in the folder of the pack
-- Expect: finding E015 at 19: no .lua file of a folder of the pack is called "shared/missing.lua"
-- Expect: finding E015 at 20: no .lua file of a folder of the pack is called "shared\missing.lua"
-- Expect: finding E015 at 21: no .lua file of a folder of the pack is called "shared/missing.lua .txt"
-- Expect: finding E016 at 22: `include` wants the name of a file, written there in quotes
-- Expect: finding E016 at 23: `include` wants the name of a file, written there in quotes
-- Expect: finding E016 at 25: `include` wants the name of a file, written there in quotes
-- Expect: finding E005 at 26: `note` is a text field: it cannot be a function
-- Expect: finding E016 at 26: `include` wants the name of a file, written there in quotes
program "x" { title = { it = "X", en = "X" }, places = 2 }
include "/etc/passwd"
include "../neighbour/rules.lua"
include "shared/../../neighbour/rules.lua"
include "rules.lua"
include "shared/missing.lua"
include "shared\\missing.lua"
include "shared/missing.lua\0.txt"
include("shared/" .. "missing.lua")
local again = include
again "shared/missing.lua"
pcall(include, "shared/missing.lua")
requirement "a" { when = { note = is(include) }, reason = "r", otherwise = "o" }
