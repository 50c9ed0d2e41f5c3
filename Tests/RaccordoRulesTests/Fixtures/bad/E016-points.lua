program "p" { title = "Prova", services = { "mediazione" } }
-- per
criterion "a1" { points = per("arrears", 5), reason = "x" }
criterion "a2" { points = per("minors", 5, { each = 0, at_most = 15 }), reason = "x" }
criterion "a3" { points = per("minors"), reason = "x" }
criterion "a4" { points = per("notice_date", 5, { at_most = 15 }), reason = "x" }
criterion "a5" { points = per("minor", 5, { at_most = 15 }), reason = "x" }
criterion "a6" { points = per("minors", 5, { atmost = 15 }), reason = "x" }
criterion "a7" { points = per("minors", -5, { at_most = 0 }), reason = "x" }
criterion "a8" { points = per("arrears", 5, 15), reason = "x" }
criterion "a9" { points = per(minors, 5, { at_most = 15 }), reason = "x" }
-- bands
criterion "b1" { points = bands("isee", {}), reason = "x" }
criterion "b2" { points = bands("isee", { { to = 6000, 10 }, { to = 3000, 20 } }), reason = "x" }
criterion "b3" { points = bands("isee", { { from = 5000, to = 3000, 10 } }), reason = "x" }
criterion "b4" { points = bands("isee", { { from = 3000, 10 }, { to = 6000, 5 } }), reason = "x" }
criterion "b5" { points = bands("isee", { { to = 3000, 0 }, { to = 6000, 0 } }), reason = "x" }
criterion "b6" { points = bands("isee", { { upto = 3000, 10 } }), reason = "x" }
criterion "b7" { points = bands("isee", { 3000, 10 }), reason = "x" }
criterion "b8" { points = bands("tenant", { { to = 3000, 10 } }), reason = "x" }
criterion "b9" { points = bands("age", { { to = service.maximum_age, 10 } }), reason = "x" }
criterion "c1" { points = bands("isee", { { to = param.nothing, 10 } }), reason = "x" }
criterion "c2" { points = bands("isee", { { to = "3000", 10 } }), reason = "x" }
criterion "c3" { points = bands("isee", { { to = 3000, 10.001 } }), reason = "x" }
criterion "c4" { points = bands("isee", { { from = 1000, to = 3000, 10 }, { from = 500, to = 4000, 5 } }), reason = "x" }
criterion "c5" { points = bands { { to = 3000, 10 } }, reason = "x" }
-- scale
criterion "d1" { points = scale("isee", { { at = 0, 20 } }), reason = "x" }
criterion "d2" { points = scale("isee", { { at = 6000, 0 }, { at = 0, 20 } }), reason = "x" }
criterion "d3" { points = scale("isee", { { 20 }, { at = 6000, 0 } }), reason = "x" }
criterion "d4" { points = scale("isee", { { at = 0, 0 }, { at = 6000, 0 } }), reason = "x" }
-- functions
criterion "e1" { points = function(h) return h.minors end, reason = "x" }
criterion "e2" { points = function(h) return h.age end, reads = { "minors" }, at_most = 10, reason = "x" }
criterion "e3" { points = 5, reads = { "minors" }, at_most = 10, reason = "x" }
criterion "e4" { points = per("minors", 5, { at_most = 15 }), if_unknown = "no", reason = "x" }
criterion "e5" { points = at_least(5), reason = "x" }
criterion "e6" { points = true, reason = "x" }
criterion "e7" { when = { e8 = at_least(1) }, points = 1, reason = "{e8}" }
criterion "e8" { points = function(h) return h.minors end, reads = { "minors" }, at_most = 10, reason = "x" }
local many = {}
for i = 1, 101 do many[i] = { to = i, 5 } end
criterion "f1" { points = bands("isee", many), reason = "x" }
