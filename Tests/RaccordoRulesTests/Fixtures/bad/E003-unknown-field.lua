program "p" { title = "Prova", ties = { higher "minor" } }
criterion "a" { when = { minori = at_least(1) }, points = 5, reason = "x" }
criterion "b" { when = any { { tenant = "ATC" }, none { { disabilty = yes } } }, points = 5, reason = "x" }
compute "c" { kind = "number", reads = { "monthlyrent" }, value = function(h) return h.monthlyrent end }
case "d" { given = { zzz = 1 }, expect = { points = { 0, 10 } } }
