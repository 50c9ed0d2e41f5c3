program "prova" { title = { it = "Prova" } }
criterion "a" { when = { arrears = betwen(1, 2) }, points = 3, reason = "x" }
