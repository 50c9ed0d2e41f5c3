-- A gift towards the rent, for those with an eviction under way first.

program "dono_affitto" {
  title  = { it = "Dono per l'affitto", en = "Gift towards the rent" },
  need   = { "housing.rent" },
  places = 10,
  ties   = { higher "minors", draw },
}

criterion "evicted" {
  when   = { eviction = yes },
  points = 30,
  reason = { it = "Ha uno sfratto in corso", en = "Is being evicted" },
}

criterion "low_isee" {
  when   = { isee = at_most(4000) },
  points = 10,
  reason = { it = "ISEE di {isee}", en = "ISEE of {isee}" },
}

case "sfratto, ISEE alto" {
  on     = "2025-06-01",
  given  = { eviction = true, isee = 9000 },
  expect = { eligible = true, points = 30 },
}
