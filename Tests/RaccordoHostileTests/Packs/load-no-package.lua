-- Attack: `package` is not there (CVE-2022-0543 of Redis: a library loaded through `package`)
-- Expect: finding E002 at 4: `package` is not a word of the rule language
local x = 1
local y = package.loadlib("liblua5.4.so.0", "luaopen_io")
