program "p" { title = "Prova", subject = "person" }
criterion "a" { when = { members = at_least(3) }, points = 5, reason = "x" }
criterion "b" { when = { birth_date = at_least(3) }, points = 5, reason = "x" }
