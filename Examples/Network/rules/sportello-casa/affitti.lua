-- A fund that pays a part of the rent.

program "fondo_affitti" {
  title  = { it = "Fondo affitti", en = "Rent fund" },
  need   = { "housing.rent" },
  places = 20,
  ties   = { higher "minors", draw },
}

requirement "isee_limit" {
  when      = { isee = at_most(12000) },
  reason    = { it = "ISEE di {isee}, entro 12.000 euro", en = "ISEE of {isee}, within 12,000 euro" },
  otherwise = { it = "ISEE di {isee}, oltre 12.000 euro", en = "ISEE of {isee}, over 12,000 euro" },
}

criterion "low_isee" {
  points = scale("isee", { { at = 0, 40 }, { at = 12000, 0 } }),
  reason = { it = "ISEE di {isee}", en = "ISEE of {isee}" },
}

criterion "children" {
  points = per("minors", 5, { at_most = 20 }),
  reason = { it = "Figli minori: {minors}", en = "Children under 18: {minors}" },
}

case "un figlio, metà del limite" {
  on     = "2025-06-01",
  given  = { minors = 1, isee = 6000 },
  expect = { eligible = true, points = 25 },
}
