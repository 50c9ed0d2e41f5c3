-- Rules made in a loop, and conditions kept under a name.

program "p" { title = "Prova" }

local in_debt = { arrears = more_than(0) }
local fragile = any { { disability = yes }, { psychiatric = yes } }
local why = "Tutto può stare in un nome"

requirement "in_debt" { when = in_debt, reason = why, otherwise = why }
criterion "fragile" { when = fragile, points = 5, reason = why }
criterion "fragile_in_debt" { when = all { in_debt, fragile }, points = 5, reason = why }

for n = 1, 3 do
  criterion("children_" .. n) { when = { minors = at_least(n) }, points = n, reason = "Figli minori: {minors}" }
end

local function case_of(minors, points)
  case(minors .. " children") {
    given  = { minors = minors, arrears = 0.01, disability = no, psychiatric = no },
    expect = { eligible = true, points = points },
  }
end

case_of(0, 0)
case_of(1, 1)
case_of(2, 3)
case_of(7, 6)

case "fragile" {
  given  = { arrears = 1, minors = 0, disability = yes },
  expect = { points = 10, because = { "fragile", "fragile_in_debt" } },
}
