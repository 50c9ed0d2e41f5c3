-- Attack: a function where a text belongs
-- Expect: finding E016 at 3: `title` must be a text that is not empty, or { it = "...", en = "..." }
program "x" { title = function() while true do end end }
