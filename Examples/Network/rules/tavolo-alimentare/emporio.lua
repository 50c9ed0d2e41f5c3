-- A shop where households choose what they need.

program "emporio" {
  title  = { it = "Emporio solidale", en = "Social shop" },
  need   = { "food" },
  places = 25,
  ties   = { higher "minors", draw },
}

requirement "isee_limit" {
  when      = { isee = at_most(9000) },
  reason    = { it = "ISEE di {isee}, entro 9.000 euro", en = "ISEE of {isee}, within 9,000 euro" },
  otherwise = { it = "ISEE di {isee}, oltre 9.000 euro", en = "ISEE of {isee}, over 9,000 euro" },
}

criterion "low_isee" {
  points = bands("isee", { { to = 3000, 30 }, { to = 6000, 15 } }),
  reason = { it = "ISEE di {isee}", en = "ISEE of {isee}" },
}

criterion "children" {
  points = per("minors", 10, { at_most = 30 }),
  reason = { it = "Figli minori: {minors}", en = "Children under 18: {minors}" },
}

case "un figlio, ISEE basso" {
  on     = "2025-06-01",
  given  = { isee = 2000, minors = 1 },
  expect = { eligible = true, points = 40 },
}
