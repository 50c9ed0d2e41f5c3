program "p" { title = "Prova", places = 1 / 0 }
criterion "" { when = { minors = at_least(1) }, points = 5, reason = "x" }
criterion " " { when = { minors = at_least(2) }, points = 5, reason = "x" }
criterion "a" { when = { municipality = "Alessandria" }, points = 5, reason = "x" }
criterion "b" { when = { municipality = one_of { "006003", "6003" } }, points = 5, reason = "x" }
criterion "c" { when = { months_jobless = at_least(0 / 0) }, points = 5, reason = "x" }
criterion "d" { when = { months_jobless = is(1 / 0) }, points = 5, reason = "x" }
case "e" { given = { municipality = "Alessandria", months_jobless = 1 / 0 }, expect = { eligible = true } }
