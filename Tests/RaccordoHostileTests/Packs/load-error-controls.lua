-- Attack: an error that would steer the terminal
-- Expect: finding E008 at 3: Lua stopped here:  [2J ]0;boo 
error("\27[2J\27]0;boo\7", 0)
