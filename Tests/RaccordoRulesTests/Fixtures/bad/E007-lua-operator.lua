program "p" { title = "Prova" }
criterion "a" { when = { minors = not known }, points = 5, reason = "x" }
criterion "b" { when = { arrears > 1000 }, points = 5, reason = "x" }
criterion "c" { when = { tenant = "ATC" or "Comune" }, points = 5, reason = "x" }
criterion "d" { when = any { { minors = 1 } } and { arrears = 1 }, points = 5, reason = "x" }
compute "e" { kind = "yes_no", reads = { "arrears", "minors" }, value = function(h) return h.arrears > 1 and not (h.minors == 0) end }
