-- Homes of the municipality for those who are losing theirs.

program "alloggi_comunali" {
  title  = { it = "Alloggi comunali di emergenza", en = "Emergency homes of the municipality" },
  need   = { "housing.emergency" },
  places = 12,
  ties   = { higher "minors", draw },
}

reserve "disability" {
  places = 3,
  when   = { disability = yes },
  reason = { it = "Tre alloggi senza scale", en = "Three homes without stairs" },
}

requirement "evicted" {
  when      = { eviction = yes },
  reason    = { it = "Ha uno sfratto in corso", en = "Is being evicted" },
  otherwise = { it = "Nessuno sfratto in corso", en = "No eviction under way" },
}

criterion "children" {
  points = per("minors", 10, { at_most = 30 }),
  reason = { it = "Figli minori: {minors}", en = "Children under 18: {minors}" },
}

criterion "low_isee" {
  points = bands("isee", { { to = 3000, 30 }, { to = 6000, 20 }, { to = 12000, 10 } }),
  reason = { it = "ISEE di {isee}", en = "ISEE of {isee}" },
}

criterion "disability" {
  when   = { disability = yes },
  points = 15,
  reason = { it = "Una disabilità in casa", en = "A disability at home" },
}

case "due figli, ISEE basso" {
  on     = "2025-06-01",
  given  = { eviction = true, minors = 2, isee = 2500, disability = false },
  expect = { eligible = true, points = 50 },
}
