-- Each person takes a place by themself: what is of a member is read like what is of the household.

program "p" { title = "Prova", subject = "person", places = 2, ties = { earlier "birth_date" } }

compute "days_old" { kind = "number", reads = { "birth_date", "today" }, value = function(h) return h.today - h.birth_date end }

requirement "adult" { when = { birth_date = before("2007-03-12") }, reason = "Maggiorenne", otherwise = "Minorenne" }
criterion "young" { when = { days_old = less_than(10000) }, points = 5, reason = "Giovane" }
criterion "family" { when = { minors = at_least(1) }, points = 2, reason = "Figli minori: {minors}" }

case "young, with children at home" {
  on = "2025-03-12", given = { birth_date = "2000-01-01", minors = 1 }, expect = { eligible = true, points = 7 },
}
case "nobody knows when they were born" {
  on = "2025-03-12", given = { minors = 0 }, expect = { eligible = unknown, points = { 0, 5 }, asks = { "birth_date" } },
}
