program "p" { title = "Prova" }
requirement "a" { when = { minors = 1 }, reason = "{minors}", otherwise = "Figli {minors}, ISEE {isee}" }
criterion "b" { when = { minors = 1 }, points = 5, reason = "Limite {param.isee_limit}" }
criterion "c" { points = 5, reason = "Età {age}" }
compute "d" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears end }
criterion "e" { when = { d = 1 }, points = 5, reason = "{d} viene da {arrears}" }
