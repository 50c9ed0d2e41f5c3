-- Attack: the same through a loop over pairs
-- Expect: finding E008 at 4: Lua stopped here: the words of the language cannot be changed
for key in pairs(yes) do
  yes[key] = "no"
end
