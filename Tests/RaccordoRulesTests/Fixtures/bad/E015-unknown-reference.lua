program "p" { title = "Prova", services = { "mediazione", "mediazzione" } }
criterion "a" { group = "fragility", when = { isee = at_most(param.isee_limits) }, points = 5, reason = "x" }
criterion "b" { when = { municipality = one_of(service.area) }, points = 5, reason = "x" }
compute "c" { kind = "number", reads = { "isee" }, value = function(h) return h.isee * param.shares end }
route "r" { to = service "mediazion", through = organization "compagnia" }
case "k" { like = "kk", given = { minors = 1 }, service = "fondo", expect = { route = "s", because = { "z" }, asks = { "minor" } } }
program "q" { title = "Prova" }
criterion "d" { when = { municipality = one_of(service.areas) }, points = 5, reason = "x" }
