program "visits" { title = { it = "Visite", en = "Visits" } }
criterion "alone" {
  when = { people = 1 }, points = 1, reason = { it = "Vive da solo", en = "Lives alone" },
}
case "alone" { on = "2025-03-12", given = { people = 1 }, expect = { points = 1 } }
