-- Traineeships: who may take part, and in what order.

program "tirocini" {
  title   = { it = "Tirocini di inclusione" },
  owner   = "Rete lavoro",
  version = "2025-01",
  places  = 25,
  ties    = { higher "months_jobless", higher "minors", draw },
}

requirement "working_age" {
  when      = { age = between(18, 65) },
  reason    = { it = "Età lavorativa ({age} anni)" },
  otherwise = { it = "{age} anni: fuori età lavorativa" },
}

requirement "without_work" {
  when      = { work_status = one_of { "disoccupato", "inoccupato" } },
  reason    = { it = "Senza lavoro" },
  otherwise = { it = "Ha già un lavoro" },
}

requirement "in_charge" {
  when       = { in_charge = yes },
  if_unknown = "no",
  reason     = { it = "In carico a un servizio della rete" },
  otherwise  = { it = "Non risulta in carico a un servizio" },
}

criterion "long_without_work" {
  when   = { months_jobless = at_least(12) },
  points = 20,
  reason = { it = "Senza lavoro da {months_jobless} mesi" },
}

criterion "very_long_without_work" {
  when   = { months_jobless = at_least(24) },
  points = 10,
  reason = { it = "Senza lavoro da più di due anni ({months_jobless} mesi)" },
}

criterion "low_income" {
  when   = { isee = at_most(param.isee_limit) },
  points = 15,
  reason = { it = "ISEE di {isee}, entro {param.isee_limit}" },
}

criterion "young" {
  when   = { age = less_than(30) },
  points = 5,
  trial  = true,
  reason = { it = "Meno di 30 anni" },
}

route "supported" {
  when   = any { { disability = yes }, { psychiatric = yes }, { addiction = yes } },
  to     = "Tirocinio con tutor dedicato",
  reason = { it = "Serve un tutor dedicato" },
}

route "ordinary" { to = "Tirocinio ordinario" }

case "two years without work" {
  given  = { age = 28, work_status = "disoccupato", in_charge = true, months_jobless = 24, isee = 6000,
             disability = false, psychiatric = false, addiction = false },
  expect = { eligible = yes, points = 45, route = "ordinary", because = { "long_without_work", "very_long_without_work", "low_income" } },
}

case "the limit of another year" {
  like = "two years without work", on = "2026-02-01",
  given  = { isee = 6500 },
  expect = { points = 45 },
}

case "nobody knows whether they are in charge: the network said no" {
  like   = "two years without work",
  given  = { in_charge = unknown },
  expect = { eligible = no },
}

case "an age that is not known" {
  like   = "two years without work",
  given  = { age = unknown },
  expect = { eligible = unknown, points = 45, asks = { "age" } },
}

case "18 and 65 are in" { like = "two years without work", given = { age = 65 }, expect = { eligible = true } }
case "66 is out" { like = "two years without work", given = { age = 66 }, expect = { eligible = false } }
case "health not known leaves the way open" {
  like   = "two years without work",
  given  = { disability = unknown },
  expect = { asks = "disability" },
}
