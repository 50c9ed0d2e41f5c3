program "p" { title = "Prova" }
criterion "a" { when = { arrears = between(5000, 1000) }, points = 5, reason = "x" }
criterion "b" { when = { notice_date = between("2025-02-01", "2025-01-31") }, points = 5, reason = "x" }
criterion "c" { when = { arrears = between(1000, 1000) }, points = 5, reason = "one value is a range" }
