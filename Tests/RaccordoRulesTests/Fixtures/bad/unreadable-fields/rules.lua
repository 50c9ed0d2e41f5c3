program "p" { title = "Prova" }
criterion "a" { when = { arrears = at_least(1), minors = 1 }, points = 5, reason = "x" }
criterion "b" { when = { arrears = at_leest(1) }, points = 5, reason = "{arrears}" }
