program "p" { title = "Prova", ties = { higher "birth_date" } }
criterion "a" { when = { members = some { arrears = at_least(1) } }, points = 5, reason = "x" }
criterion "b" { when = { birth_date = known }, points = 5, reason = "x" }
criterion "c" { when = { members = some() }, points = 5, reason = "x" }
criterion "d" { when = { members = every { agee = less_than(18) } }, points = 5, reason = "x" }
criterion "e" { when = { members = at_least(2, { age = "giovane" }) }, points = 5, reason = "x" }
criterion "f" { when = { members = between(2, { age = less_than(18) }) }, points = 5, reason = "x" }
criterion "g" { when = { members = yes }, points = 5, reason = "x" }
criterion "h" { when = { members = some { members = at_least(2) } }, points = 5, reason = "x" }
criterion "i" { when = { members = no_one { today = known } }, points = 5, reason = "x" }
criterion "j" { when = { members = between(3, 2, { age = less_than(18) }) }, points = 5, reason = "x" }
criterion "k" { when = { age = some { age = less_than(18) } }, points = 5, reason = "x" }
criterion "m" { when = { members = at_least(2, { age = at_least(18) and less_than(30) }) }, points = 5, reason = "x" }
criterion "n" { when = some { age = less_than(18) }, points = 5, reason = "x" }
case "o" { given = { members = {} }, expect = { eligible = true } }
case "p" { given = { members = 3 }, expect = { eligible = true } }
case "q" { given = { members = { { arrears = 3 }, { age = 5 }, 4 } }, expect = { eligible = true } }
case "r" { given = { members = { { birth_date = "ieri" }, { birt_date = "2020-01-01" } } }, expect = { eligible = true } }
