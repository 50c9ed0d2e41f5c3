program "p" { title = "Prova" }
compute "a" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears / h.monthly_rent end }
compute "b" { kind = "number", reads = { "arrears" }, value = function(h) local name = "arrears" return h[name] end }
local function other(h) return h.arrears end
compute "c" { kind = "number", reads = { "arrears" }, value = function(h) return other(h) end }
compute "d" { kind = "number", reads = {}, value = function(h) return h.today end }
