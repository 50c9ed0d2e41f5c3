program "debts" {
  title    = { it = "Debiti", en = "Debts" },
  services = { "mediation" },
  places   = 2,
  ties     = { higher "minors", draw },
}
requirement "near" {
  when      = { municipality = one_of(service.areas) },
  reason    = { it = "Vive qui 🏠", en = "Lives here 🏠" },
  otherwise = { it = "Vive altrove", en = "Lives elsewhere" },
}
group "fragility" { at_most = 25 }
criterion "late" {
  group  = "fragility",
  when   = { months = at_least(6), arrears = at_least(param.least_debt) },
  points = 10,
  reason = { it = "È in ritardo di {months} mesi", en = "{months} months late" },
}
criterion "children" {
  group  = "fragility",
  when   = { minors = at_least(1) },
  points = 10,
  reason = { it = "Figli minori", en = "Children" },
}
compute "months" {
  kind  = "number",
  reads = { "arrears", "rent" },
  label = { it = "Mesi di affitto", en = "Months of rent" },
  value = function(h) return h.arrears / h.rent end,
}
route "mediator" { to = service "mediation", through = organization "coop", when = { moved = no } }
route "desk" { to = { it = "Sportello", en = "Help desk" } }
case "a family" {
  on     = "2025-03-12",
  given  = { arrears = 3000, rent = 300, minors = 2, tenure = "pubblica", moved = false, municipality = "006003" },
  expect = { eligible = true, points = 20, route = "mediator", because = { "late", "children" } },
}
case "nobody knows the rent" { like = "a family", given = { rent = unknown }, expect = { points = { 10, 20 } } }
