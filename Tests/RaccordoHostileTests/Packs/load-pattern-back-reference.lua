-- Attack: a back reference to long captures, at each place (as in Redis' string matching CVE-2022-36021)
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local s = ("a"):rep(40000):find("(.*)%1b")
