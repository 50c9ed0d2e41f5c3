program "debts" {
  title = { it = "Debiti", en = "Debts" }, places = 2, ties = { higher "people", draw },
}
requirement "stays" {
  when      = none { { moved = yes } },
  reason    = { it = "Vive ancora lì", en = "Still lives there" },
  otherwise = { it = "Ha cambiato casa", en = "Has moved" },
}
criterion "share" {
  when   = { each = at_least(1000) },
  points = 10,
  reason = { it = "Almeno 1.000 € a testa ({each})", en = "At least €1,000 each ({each})" },
}
criterion "disability" {
  when = { disability = yes }, points = 5,
  reason = { it = "Disabilità nel nucleo", en = "Disability in the household" },
}
compute "each" {
  kind  = "money", reads = { "arrears", "people" },
  value = function(h) return h.arrears / h.people end,
}
case "two people, 3,000 euro" {
  on     = "2025-03-12",
  given  = { arrears = 3000, people = 2, disability = false, moved = false },
  expect = { eligible = true, points = 10 },
}
