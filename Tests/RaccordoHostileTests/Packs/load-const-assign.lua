-- Attack: setting a constant
-- Expect: finding E001 at 4: `x` is constant: it cannot be given another value
local x <const> = 1
x = 2
