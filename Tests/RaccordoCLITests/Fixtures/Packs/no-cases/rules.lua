program "debts" { title = { it = "Debiti", en = "Debts" } }
criterion "people" {
  when = { people = at_least(2) }, points = 5, reason = { it = "Persone: {people}", en = "People: {people}" },
}
