program "p" { title = "Prova" }
criterion "a" { when = { tenant = "Atc" }, points = 5, reason = "x" }
criterion "b" { when = { work_status = one_of { "disoccupato", "studente" } }, points = 5, reason = "x" }
criterion "c" { when = { referred_by = has_all { "SerD", "Comune" } }, points = 5, reason = "x" }
compute "d" { kind = "numero", reads = { "minors" }, value = function(h) return h.minors end }
case "e" { given = { tenant = "comune", referred_by = { "Serd" } }, expect = { eligible = true } }
