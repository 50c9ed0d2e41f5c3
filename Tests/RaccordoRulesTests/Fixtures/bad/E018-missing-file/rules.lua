program "p" { title = "Prova" }
criterion "a" { when = { minors = at_least(1) }, points = 5, reason = "x" }
