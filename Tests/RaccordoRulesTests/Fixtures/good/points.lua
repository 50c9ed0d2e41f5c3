-- Points that differ from one household to the next, in every form.

program "points" { title = "Punti che cambiano", places = 3 }

local steps = { { to = 3000, 20 }, { to = param.isee_limit, 10.5 }, { 0 } }

criterion "income" { points = bands("isee", steps), reason = "ISEE di {isee}, entro {param.isee_limit}" }

criterion "waiting" {
  points = bands("notice_date", { { to = "2024-06-30", 5 }, { from = "2024-09-01", to = "2024-12-31", 2 } }),
  reason = "Avviso del {notice_date}",
}

criterion "children" {
  when   = { single_parent = yes },
  points = per("minors", 2.5, { at_most = 10 }),
  reason = "Figli minori: {minors}",
}

criterion "debt" { points = per("arrears", 1, { each = 1000, at_most = 5 }), reason = "Morosità di {arrears}" }

criterion "age" {
  trial  = true,
  points = scale("age", { { at = 18, 0 }, { at = 30, 6 }, { at = 60, 3 } }),
  reason = "{age} anni",
}

criterion "months" {
  points  = function(h) return math.min(12, h.months_jobless) end,
  reads   = { "months_jobless" },
  at_most = 12,
  reason  = "Senza lavoro da {months_jobless} mesi",
}

case "everything known" {
  on     = "2025-03-12",
  given  = {
    isee = 3000, notice_date = "2024-07-01", single_parent = true, minors = 3, arrears = 999.99, age = 24,
    months_jobless = 7.25,
  },
  expect = { eligible = true, points = 34.75, because = { "income", "children", "months" } },
}

case "nothing known" {
  on     = "2025-03-12",
  expect = { eligible = true, points = { 0, 52 }, asks = { "isee", "minors", "arrears", "months_jobless" } },
}
