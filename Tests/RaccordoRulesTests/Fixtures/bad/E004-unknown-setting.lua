program "p" { title = "Prova", place = 5 }
group "g" { at_mots = 5 }
requirement "a" { whem = { minors = 1 }, reason = { it = "x", fr = "x" }, otherwise = "y" }
criterion "b" { when = { minors = 1 }, point = 5, reason = "x", note = "z" }
route "c" { to = "x", from = "y" }
compute "d" { kind = "number", reads = { "minors" }, value = function(h) return h.minors end, cache = true }
case "e" { given = { minors = 1 }, expect = { points = 5, routes = "c" }, expects = {} }
