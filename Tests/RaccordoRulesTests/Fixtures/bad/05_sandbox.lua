program "prova" { title = { it = "Prova" } }
local today = os.date()
criterion "a" { when = { arrears = at_least(1000) }, points = 5, reason = { it = "x" } }
