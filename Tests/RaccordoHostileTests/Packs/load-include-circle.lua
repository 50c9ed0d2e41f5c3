-- Attack: files that include one another, caught
-- Expect: finding E016 at 5: `include` stands outside functions: a file is read together with the rules
-- Expect: finding E016 at shared/b.lua:1: shared/a.lua ends up including itself
program "x" { title = { it = "X", en = "X" }, places = 2 }
pcall(function() include "shared/a.lua" end)
include "shared/a.lua"
-- File: shared/a.lua
include "shared/b.lua"
-- File: shared/b.lua
include "shared/a.lua"
