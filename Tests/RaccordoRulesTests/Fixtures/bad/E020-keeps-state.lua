program "p" { title = "Prova" }
local seen = 0
local list = {}
compute "a" { kind = "number", reads = { "minors" }, value = function(h) seen = seen + 1 return h.minors end }
compute "b" { kind = "number", reads = { "minors" }, value = function(h) list.last = h.minors return h.minors end }
compute "c" { kind = "number", reads = { "minors" }, value = function(h) total = h.minors return h.minors end }
compute "d" { kind = "number", reads = { "minors" }, value = function(h) local own = {} own.n = h.minors return own.n end }
