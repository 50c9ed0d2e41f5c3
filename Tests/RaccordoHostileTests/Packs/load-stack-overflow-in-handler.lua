-- Attack: the stack filled while an error is handled (CVE-2022-33099)
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
local function loop() local ok, e = pcall(loop) return loop() end
loop()
