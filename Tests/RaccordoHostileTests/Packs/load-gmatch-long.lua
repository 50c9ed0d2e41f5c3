-- Attack: walking a long text match by match, for ever
-- Expect: finding E014 at 4: loading the pack takes too long: stopped after 5000000 steps
while true do
  for w in ("x"):rep(100000):gmatch("x") do local y = w end
end
