program "p" { title = "Prova" }
criterion "a" {
  when   = { minors = at_least(1), minors = at_most(3) },
  points = 5, reason = "x",
  points = 6,
}
