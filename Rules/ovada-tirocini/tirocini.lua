-- Traineeships: about 270 people are proposed, 25 are selected, 10 start.

program "tirocini" {
  title = { it = "Tirocini di inclusione", en = "Inclusion traineeships" },
  need  = { "work.traineeship" },
  ties  = { higher "months_jobless", higher "minors", draw },
}

stage "selection" {
  places = 25,
  title  = { it = "Selezione", en = "Selection" },
}

stage "activation" {
  places = 10,
  from   = "selection",
  title  = { it = "Attivazione", en = "Activation" },
}

reserve "under_30" {
  stage  = "selection",
  places = 6,
  when   = { age = less_than(30) },
  reason = {
    it = "Sei posti sono per chi ha meno di 30 anni ({age})",
    en = "Six places are for those under 30 ({age})",
  },
}

-- Two plans of this kind at a time are not allowed.
incompatible_with { "bsl_disabili", "bsl_disoccupati" }

-- Who may enter -----------------------------------------------------------------------------------

requirement "in_the_area" {
  when      = { municipality = one_of { "006121", "006003" } },
  reason    = { it = "Abita a Ovada o ad Alessandria", en = "Lives in Ovada or in Alessandria" },
  otherwise = { it = "Abita fuori dai comuni della rete", en = "Lives outside the towns of the network" },
}

requirement "working_age" {
  when      = { age = between(18, 65) },
  reason    = { it = "Età lavorativa ({age} anni)", en = "Working age ({age})" },
  otherwise = { it = "{age} anni: fuori età lavorativa", en = "{age} years old: not of working age" },
}

requirement "without_work" {
  when      = { work_status = one_of { "disoccupato", "inoccupato" } },
  reason    = { it = "Senza lavoro", en = "Without work" },
  otherwise = { it = "Ha già un lavoro", en = "Already has work" },
}

-- Said by the network: no file, no traineeship.
requirement "in_charge" {
  when       = { in_charge = yes },
  if_unknown = "no",
  reason     = { it = "In carico a un servizio della rete", en = "Followed by a service of the network" },
  otherwise  = { it = "Non risulta in carico a un servizio", en = "Not known to be followed by a service" },
}

-- Who may start -----------------------------------------------------------------------------------

requirement "enough_hours" {
  stage     = "activation",
  when      = { available_hours = at_least(20) },
  reason    = { it = "Disponibile {available_hours} ore a settimana", en = "Available {available_hours} hours a week" },
  otherwise = {
    it = "Disponibile solo {available_hours} ore a settimana",
    en = "Available only {available_hours} hours a week",
  },
}

requirement "ready_to_start" {
  stage     = "activation",
  when      = { pact_signed = yes, host_found = yes },
  reason    = { it = "Patto firmato e azienda trovata", en = "Agreement signed and host found" },
  otherwise = { it = "Manca il patto o l'azienda", en = "No agreement, or no host" },
}

-- Points ------------------------------------------------------------------------------------------

criterion "long_without_work" {
  when   = { months_jobless = at_least(12) },
  points = 20,
  reason = { it = "Senza lavoro da {months_jobless} mesi", en = "Without work for {months_jobless} months" },
}

criterion "very_long_without_work" {
  when   = { months_jobless = at_least(24) },
  points = 10,
  reason = { it = "Da due anni o più ({months_jobless} mesi)", en = "For two years or more ({months_jobless} months)" },
}

criterion "children" {
  when   = { minors = at_least(1) },
  points = 10,
  reason = { it = "Figli minori: {minors}", en = "Children under 18: {minors}" },
}

criterion "single_parent" {
  when   = { single_parent = yes, minors = at_least(1) },
  points = 10,
  reason = { it = "Un solo genitore con figli minori", en = "A single parent with children" },
}

criterion "low_income" {
  when   = { isee = at_most(10000) },
  points = 15,
  reason = { it = "ISEE di {isee}", en = "ISEE of {isee}" },
}

criterion "disability" {
  when   = { disability = yes },
  points = 10,
  reason = { it = "Invalidità certificata", en = "Certified disability" },
}

-- Where they go: the first route that fits -----------------------------------------------------------

route "supported" {
  when   = { disability = yes },
  to     = { it = "Tirocinio con tutor dedicato", en = "Traineeship with a tutor of their own" },
  reason = { it = "Serve un tutor dedicato", en = "A tutor of their own is needed" },
}

route "ordinary" {
  to     = { it = "Tirocinio ordinario", en = "Ordinary traineeship" },
  reason = { it = "Nessun bisogno di un tutor dedicato", en = "No tutor of their own is needed" },
}

-- Cases the table agreed on ---------------------------------------------------------------------------

case "due anni senza lavoro, un figlio" {
  on     = "2025-03-12",
  given  = {
    municipality = "006121", age = 41, work_status = "disoccupato", months_jobless = 24, available_hours = 30,
    minors = 1,
    single_parent = false, isee = 7000, disability = false, in_charge = true, active_plans = {}, pact_signed = true,
    host_found = true,
  },
  expect = { eligible = true, points = 55, route = "ordinary", stage = "activation", reserve = false },
}

case "il patto non è ancora firmato" {
  like   = "due anni senza lavoro, un figlio",
  given  = { pact_signed = unknown },
  expect = { eligible = true, stage = "selection", asks = { "pact_signed" } },
}

case "meno di trent'anni: un posto riservato" {
  like   = "due anni senza lavoro, un figlio",
  given  = { age = 29, host_found = false },
  expect = { stage = "selection", reserve = "under_30", among = { "due anni senza lavoro, un figlio" } },
}

case "ha già una borsa lavoro" {
  like   = "due anni senza lavoro, un figlio",
  given  = { active_plans = { "bsl_disabili" } },
  expect = { eligible = false, stage = false },
}

-- One answer at a time: the first case, and what changes when one answer does.

case "Mesi senza lavoro: 11" {
  like   = "due anni senza lavoro, un figlio",
  given  = { months_jobless = 11 },
  expect = { eligible = true, points = 25, route = "ordinary" },
}

case "Età: 17" {
  like   = "due anni senza lavoro, un figlio",
  given  = { age = 17 },
  expect = { eligible = false },
}

case "Età: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { age = unknown },
  expect = { eligible = unknown, points = 55, route = "ordinary", asks = { "age" } },
}

case "Mesi senza lavoro: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { months_jobless = unknown },
  expect = { eligible = true, points = { 25, 55 }, route = "ordinary", asks = { "months_jobless" } },
}

case "Ore disponibili: 19" {
  like   = "due anni senza lavoro, un figlio",
  given  = { available_hours = 19 },
  expect = { eligible = true, points = 55, route = "ordinary" },
}

case "Figli minori: 0" {
  like   = "due anni senza lavoro, un figlio",
  given  = { minors = 0 },
  expect = { eligible = true, points = 45, route = "ordinary" },
}

case "Genitore solo: sì" {
  like   = "due anni senza lavoro, un figlio",
  given  = { single_parent = true },
  expect = { eligible = true, points = 65, route = "ordinary", because = { "single_parent" } },
}

case "ISEE: 10.000,01 €" {
  like   = "due anni senza lavoro, un figlio",
  given  = { isee = 10000.01 },
  expect = { eligible = true, points = 40, route = "ordinary" },
}

case "Invalidità certificata: sì" {
  like   = "due anni senza lavoro, un figlio",
  given  = { disability = true },
  expect = { eligible = true, points = 65, route = "supported", because = { "disability" } },
}

case "Comune: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { municipality = unknown },
  expect = { eligible = unknown, points = 55, route = "ordinary", asks = { "municipality" } },
}

case "Età: 18" {
  like   = "due anni senza lavoro, un figlio",
  given  = { age = 18 },
  expect = { eligible = true, points = 55, route = "ordinary" },
}

case "Età: 65" {
  like   = "due anni senza lavoro, un figlio",
  given  = { age = 65 },
  expect = { eligible = true, points = 55, route = "ordinary" },
}

case "Età: 66" {
  like   = "due anni senza lavoro, un figlio",
  given  = { age = 66 },
  expect = { eligible = false },
}

case "Età: 30" {
  like   = "due anni senza lavoro, un figlio",
  given  = { age = 30 },
  expect = { eligible = true, points = 55, route = "ordinary" },
}

case "Condizione lavorativa: occupato" {
  like   = "due anni senza lavoro, un figlio",
  given  = { work_status = "occupato" },
  expect = { eligible = false },
}

case "Condizione lavorativa: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { work_status = unknown },
  expect = { eligible = unknown, points = 55, route = "ordinary", asks = { "work_status" } },
}

case "Mesi senza lavoro: 12" {
  like   = "due anni senza lavoro, un figlio",
  given  = { months_jobless = 12 },
  expect = { eligible = true, points = 45, route = "ordinary", because = { "long_without_work" } },
}

case "Mesi senza lavoro: 23" {
  like   = "due anni senza lavoro, un figlio",
  given  = { months_jobless = 23 },
  expect = { eligible = true, points = 45, route = "ordinary" },
}

case "Ore disponibili: 20" {
  like   = "due anni senza lavoro, un figlio",
  given  = { available_hours = 20 },
  expect = { eligible = true, points = 55, route = "ordinary" },
}

case "Ore disponibili: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { available_hours = unknown },
  expect = { eligible = true, points = 55, route = "ordinary", asks = { "available_hours" } },
}

case "Figli minori: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { minors = unknown },
  expect = { eligible = true, points = { 45, 55 }, route = "ordinary", asks = { "minors" } },
}

case "Genitore solo: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { single_parent = unknown },
  expect = { eligible = true, points = { 55, 65 }, route = "ordinary", asks = { "single_parent" } },
}

case "ISEE: 10.000 €" {
  like   = "due anni senza lavoro, un figlio",
  given  = { isee = 10000 },
  expect = { eligible = true, points = 55, route = "ordinary", because = { "low_income" } },
}

case "ISEE: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { isee = unknown },
  expect = { eligible = true, points = { 40, 55 }, route = "ordinary", asks = { "isee" } },
}

case "Invalidità certificata: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { disability = unknown },
  expect = { eligible = true, points = { 55, 65 }, asks = { "disability" } },
}

case "In carico a un servizio: no" {
  like   = "due anni senza lavoro, un figlio",
  given  = { in_charge = false },
  expect = { eligible = false },
}

case "In carico a un servizio: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { in_charge = unknown },
  expect = { eligible = false },
}

case "Piani attivi: non noto" {
  like   = "due anni senza lavoro, un figlio",
  given  = { active_plans = unknown },
  expect = { eligible = unknown, points = 55, route = "ordinary", asks = { "active_plans" } },
}

case "Figli minori: 0; Genitore solo: sì" {
  like   = "due anni senza lavoro, un figlio",
  given  = { minors = 0, single_parent = true },
  expect = { eligible = true, points = 45, route = "ordinary" },
}
