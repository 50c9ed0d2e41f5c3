program "prova" { title = { it = "Prova" }, places = 5, langauges = { "it" } }

requirement "arrears" {
  when      = { arears = between(5000, 1000) },
  reason    = { it = "Morosità" },
  otherwise = { it = "Morosità" },
}

criterion "known" {
  when   = { referred_by = has_any { "Caritass", "SerD" }, tenant = "Atc" },
  points = 10,
  reason = { it = "Segnalato" },
}

criterion "jobless" {
  when   = { work_status = at_least(3), morosita = at_least(100) },
  points = 5,
}
