-- What rules read of a service, and where a route leads.

program "p" {
  title    = "Prova",
  services = { "mediazione", "fondo" },
  need     = "housing.mediation",
  places   = 3,
  ties     = { earlier "notice_date", lower "isee", draw },
}

requirement "area" { when = { municipality = one_of(service.areas) }, reason = "Zona coperta", otherwise = "Fuori zona" }
requirement "age" { when = { age = at_least(service.minimum_age) }, reason = "Età", otherwise = "Troppo giovane" }
criterion "notice" { when = { notice_date = before("2025-03-01") }, points = 2.5, reason = "Comunicazione vecchia" }

route "mediation" {
  when    = { arrears = more_than(0) }, to = service "mediazione", through = organization "coompany",
  steps   = { "Primo colloquio", { it = "Tavolo con ATC" } }, reply_within_days = 15,
}
route "other" { to = "Ufficio casa" }

case "within the area" {
  given  = { municipality = "006177", age = 18, notice_date = "2025-02-28", arrears = 1 },
  expect = { eligible = true, points = 2.5, route = "mediation" },
}
case "another service" {
  service = "fondo", like = "within the area",
  expect  = { eligible = false },
}
case "outside" { like = "within the area", given = { municipality = "001272" }, expect = { eligible = false } }
