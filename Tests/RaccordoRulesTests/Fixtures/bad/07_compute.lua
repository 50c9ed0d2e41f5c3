program "prova" { title = { it = "Prova" } }
compute "months" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears / h.monthly_rent end }
