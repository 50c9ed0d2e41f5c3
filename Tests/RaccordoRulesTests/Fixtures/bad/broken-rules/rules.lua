program "p" { title = "Prova" }
group "g" { at_most = "a lot" }
criterion "a" { group = "g", when = { minors = many }, points = 5, reason = "x" }
criterion "b" { when = { months = at_least(1) }, points = "five", reason = "x" }
compute "months" { kind = "number", reads = { "arrears" }, value = 5 }
route "r" { tu = "x" }
case "k" { given = { minors = 1 }, expect = { route = "r", because = { "a", "b" } } }
