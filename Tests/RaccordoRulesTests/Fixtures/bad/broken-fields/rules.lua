program "p" { title = "Prova", ties = { higher "arrears" } }
criterion "a" { when = { arrears = at_least(1), tenant = "ATC" }, points = 5, reason = "The fields are there, though broken" }
criterion "b" { when = { rent = 5 }, points = 5, reason = "{arrears}" }
compute "c" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears end }
case "d" { given = { arrears = 5 }, expect = { points = 5, asks = { "arrears" } } }
