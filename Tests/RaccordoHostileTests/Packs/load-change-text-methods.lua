-- Attack: a method of all texts
-- Expect: finding E008 at 3: Lua stopped here: attempt to index a string value (constant 'x')
("x").upper = nil
