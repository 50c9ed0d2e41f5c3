program "p" { title = "Prova", ties = { higher "members" } }

requirement "a" { when = { members = between(2, 8) }, reason = "Sono in {members}", otherwise = "Sono in {members}" }
requirement "b" { when = { members = some { age = at_least(18) } }, reason = "x", otherwise = "y" }
criterion "c" { when = { members = at_least(2, { age = less_than(18) }) }, points = 5, reason = "x" }
criterion "d" { when = { members = every { any { { birth_date = known }, { age = more_than(17) } } } }, points = 5, reason = "x" }
criterion "e" { when = { members = no_one(any { { age = between(70, 80) }, { age = more_than(90) } }) }, points = 5, reason = "x" }
criterion "f" { when = any { { members = is(1, { age = less_than(3) }) }, { age = at_least(75) } }, points = 5, reason = "x" }
criterion "g" { when = { adults = at_least(3) }, points = 5, reason = "{adults}" }
compute "adults" { kind = "number", reads = { "members", "minors" }, value = function(h) return h.members - h.minors end }
case "h" {
  on     = "2025-03-12",
  given  = { members = { { birth_date = "1980-01-01" }, { birth_date = "2020-01-01" }, {} }, minors = 0, age = 40 },
  expect = { eligible = true, points = { 5, 25 }, because = { "g" }, asks = { "birth_date" } },
}
case "i" { like = "h", given = { members = unknown }, expect = { eligible = unknown, asks = { "members" } } }
