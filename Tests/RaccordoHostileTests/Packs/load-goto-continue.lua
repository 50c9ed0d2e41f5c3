-- Attack: goto continue inside pcall, over and over
-- Expect: finding E014 at 4: loading the pack takes too long: stopped after 5000000 steps
while true do
  for i = 1, 10 do pcall(error) goto continue
    ::continue::
  end
end
