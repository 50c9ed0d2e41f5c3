program "p" { title = "" }
criterion "a" { points = 5, reason = {} }
criterion "b" { points = 5, reason = { it = "" } }
