program "prova" { title = { it = "Prova" } }

local fragile = any { { disability = yes } } or any { { psychiatric = yes } }

criterion "fragile" { when = fragile, points = 5, reason = "x" }

for n = 1, 3 do
  criterion("children_" .. n) { when = { minrs = at_least(n) }, points = n, reason = "figli" }
end
