program "p" { title = "Prova", ties = { higher "tenant" }, services = "mediazione" }
criterion "a" { when = { minors = yes }, points = 5, reason = "x" }
criterion "b" { when = { tenant = at_least(1) }, points = 5, reason = "x" }
criterion "c" { when = { disability = "yes" }, points = 5, reason = "x" }
criterion "d" { when = { referred_by = "SerD" }, points = 5, reason = "x" }
criterion "e" { when = { arrears = at_least("1000") }, points = 5, reason = "x" }
criterion "f" { when = { notice_date = at_least("2025-01-01") }, points = 5, reason = "x" }
criterion "g" { when = { arrears = at_most(param.deadline) }, points = 5, reason = "x" }
criterion "h" { when = { municipality = service.areas }, points = 5, reason = "x" }
criterion "i" { when = { municipality = service.minimum_age }, points = 5, reason = "x" }
criterion "j" { when = { birth_date = before("2000-01-01") }, points = 5, reason = "x" }
compute "k" { kind = "number", reads = { "birth_date" }, value = function(h) return h.birth_date end }
case "l" { given = { minors = "two", disability = "no", notice_date = 5 }, expect = { eligible = true } }
case "m" { given = { birth_date = "2000-01-01" }, expect = { eligible = true } }
