program "p" { title = "Prova" }
compute "a" { kind = "number", reads = { "arrears", "psychiatric" }, value = function(h) return h.arrears end }
