-- Services named by words, and which of them a household is led to.

program "p" { title = "Prova", services = { by_category "income.support", by_provider "coompany" } }

requirement "age" { when = { age = at_least(service.minimum_age) }, reason = "Età", otherwise = "Troppo giovane" }
criterion "notice" { when = { notice_date = before("2025-03-01") }, points = 2.5, reason = "Comunicazione vecchia" }
prefers "near" {
  when   = { municipality = one_of(service.areas) },
  points = 5,
  reason = "Abita dove lavora il servizio ({service.areas})",
}

case "both are near: the first of the program" { given = { municipality = "006003", age = 20 }, expect = { eligible = true, service = "fondo" } }
case "one is near" { given = { municipality = "006177", age = 20 }, expect = { eligible = true, service = "mediazione" } }
case "nobody knows where it lives" {
  given  = { age = 20 },
  expect = { eligible = true, service = "fondo", asks = { "notice_date", "municipality" } },
}
