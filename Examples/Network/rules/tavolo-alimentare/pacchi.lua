-- Parcels of food, one a household.

program "pacchi" {
  title  = { it = "Pacchi alimentari", en = "Food parcels" },
  need   = { "food" },
  places = 25,
  ties   = { higher "minors", draw },
}

criterion "low_isee" {
  when   = { isee = at_most(6000) },
  points = 20,
  reason = { it = "ISEE di {isee}", en = "ISEE of {isee}" },
}

criterion "children" {
  when   = { minors = at_least(1) },
  points = 10,
  reason = { it = "Figli minori: {minors}", en = "Children under 18: {minors}" },
}

case "senza figli, ISEE basso" {
  on     = "2025-06-01",
  given  = { isee = 2000, minors = 0 },
  expect = { eligible = true, points = 20 },
}
