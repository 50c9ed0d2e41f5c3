-- Two programs in one file: what stands under each belongs to it, and names can be used again.

program "first" { title = "Primo" }
requirement "age" { when = { age = at_least(18) }, reason = "Maggiorenne", otherwise = "Minorenne" }
compute "months" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears / 100 end }
criterion "debt" { when = { months = at_least(3) }, points = 1, reason = "{months} mesi" }
case "a" { given = { age = 18, arrears = 300 }, expect = { eligible = true, points = 1 } }

program "second" { title = "Secondo" }
requirement "age" { when = { age = less_than(18) }, reason = "Minorenne", otherwise = "Maggiorenne" }
compute "months" { kind = "number", reads = { "arrears" }, value = function(h) return h.arrears / 200 end }
criterion "debt" { when = { months = at_least(3) }, points = 2, reason = "{months} mesi" }
case "a" { given = { age = 18, arrears = 300 }, expect = { eligible = false } }
case "b" { given = { age = 17, arrears = 600 }, expect = { eligible = true, points = 2 } }
