program "p" { title = "Prova" }
requirement "a" { when = { minors = 1 }, reason = "x", otherwise = "y" }
criterion "a" { when = { minors = 1 }, points = 5, reason = "x" }
route "a" { to = "x" }
route "a" { to = "y" }
compute "minors" { kind = "number", reads = { "age" }, value = function(h) return h.age end }
program "p" { title = "Prova" }
known = 5
