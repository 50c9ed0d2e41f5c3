-- Attack: garbage made while a long text waits to be read (CVE-2025-49844 of Redis needs load)
-- Expect: finding E002 at 4: `load` is not a word of the rule language
local s = ("x"):rep(1e6)
local f = load("return " .. s)
