-- Attack: another _ENV, without the words
-- Expect: finding E008 at 5: Lua stopped here: attempt to call a nil value (global 'case')
_ENV = { program = program }
program "x" { title = "X" }
case "k" {}
