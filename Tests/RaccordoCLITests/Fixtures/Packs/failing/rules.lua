program "debts" { title = { it = "Debiti", en = "Debts" } }
criterion "share" {
  when = { each = at_least(1000) }, points = 10, reason = { it = "A testa {each}", en = "Each {each}" },
}
compute "each" {
  kind = "money", reads = { "arrears", "people" }, value = function(h) return h.arrears / h.people end,
}
case "right" { given = { arrears = 3000, people = 2 }, expect = { points = 10 } }
case "wrong points" { given = { arrears = 3000, people = 4 }, expect = { points = 10 } }
case "divides by zero" { given = { arrears = 3000, people = 0 }, expect = { points = 0 } }
case "not known" { given = { people = 4 }, expect = { points = 10, asks = { "arrears", "moved" } } }
