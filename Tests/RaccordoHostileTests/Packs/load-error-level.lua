-- Attack: an error that puts the blame far up
-- Expect: finding E008 at 3: Lua stopped here: blame
error("blame", 1000000)
