program "debts" { title = { it = "Debiti", en = "Debts" }, palces = 5 }
requirement "in_range" {
  when      = { arears = between(1000, 5000) },
  reason    = { it = "Nella fascia", en = "In range" },
  otherwise = { it = "Fuori fascia", en = "Out of range" },
}
criterion "people" { when = { people = yes }, points = 5, reason = { it = "Persone", en = "People" } }
