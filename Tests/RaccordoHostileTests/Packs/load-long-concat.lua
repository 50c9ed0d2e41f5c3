-- Attack: fifty thousand texts joined at once
-- Expect: finding E001 at 3: too many things one inside the other
local x = "a"⟦.."a"⟧×40000
