-- Rooms in two houses: each has its own places, and says in the catalogue how many are free.

program "accoglienza" {
  title    = { it = "Accoglienza in stanze", en = "Rooms" },
  need     = { "housing.emergency" },
  services = { "casa-fiume", "casa-stazione" },
  places   = from_catalogue,
  ties     = { higher "minors", draw },
}

requirement "evicted" {
  when      = { eviction = yes },
  reason    = { it = "Ha uno sfratto in corso", en = "Is being evicted" },
  otherwise = { it = "Nessuno sfratto in corso", en = "No eviction under way" },
}

criterion "children" {
  points = per("minors", 15, { at_most = 45 }),
  reason = { it = "Figli minori: {minors}", en = "Children under 18: {minors}" },
}

criterion "same_town" {
  when   = { municipality = one_of(service.areas) },
  points = 20,
  reason = { it = "Abita dove c'è la casa", en = "Lives where the house is" },
}

case "due figli, vicino" {
  on     = "2025-06-01",
  given  = { municipality = "006121", eviction = true, minors = 2 },
  expect = { eligible = true, points = 50, service = "casa-fiume" },
}
