-- Attack: a meaning turned round from inside: yes becomes no
-- Expect: finding E008 at 3: Lua stopped here: the words of the language cannot be changed
yes["$"] = "no"
