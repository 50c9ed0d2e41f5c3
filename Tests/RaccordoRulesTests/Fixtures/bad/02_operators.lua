program "prova" { title = { it = "Prova" } }

criterion "range" {
  when   = { arrears = at_least(1000) and at_most(5000) },
  points = 5, reason = { it = "x" },
}

criterion "twice" {
  when   = { tenant = "ATC" or "Comune", arrears = at_least(1), arrears = at_most(2) },
  points = 5, reason = { it = "x" },
}

criterion "both" {
  when   = all { single_parent = yes } and all { disability = yes },
  points = 5, reason = { it = "x" },
}

criterion "minors" {
  when   = minors == 2,
  points = 5, reason = { it = "x" },
}
