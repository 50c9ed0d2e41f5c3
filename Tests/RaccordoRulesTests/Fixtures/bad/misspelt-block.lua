program "p" { title = "Prova" }
critrion "a" { when = { minors = 1 }, points = 5, reason = "x" }
case "b" { given = { minors = 1 }, expect = { points = 5, because = "a" } }
for _, n in ipairs(numbers) do error("never reached: " .. n) end
