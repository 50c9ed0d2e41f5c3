field "arrears" {
  kind      = "money",
  min       = 0,
  label     = { it = "Morosità", en = "Arrears" },
  sensitive = "hardship",
  why       = { it = "Più debito, più rischio", en = "More debt, more risk" },
}
field "rent" { kind = "money", min = 1, label = { it = "Canone", en = "Rent" } }
field "minors" {
  kind = "number", min = 0, max = 15, whole = true, label = { it = "Minori", en = "Children" },
  unit = { it = "persone", en = "people" },
}
field "tenure" {
  kind   = "choice",
  of     = { "pubblica", "privata" },
  label  = { it = "Casa 🏠", en = "Dwelling 🏠" },
  values = { ["ERP"] = "pubblica" },
}
field "referred_by" {
  kind = "many", of = { "Caritas", "SerD" }, label = { it = "Segnalato da", en = "Referred by" }, blank = "none",
}
field "moved" { kind = "yes_no", label = { it = "Ha cambiato casa", en = "Has moved" } }
field "notice" { kind = "date", min = "2000-01-01", label = { it = "Sfratto", en = "Notice" } }
field "municipality" { kind = "municipality", label = { it = "Comune", en = "Municipality" } }
field "active" { kind = "many", of = { "bsl", "gol" }, plans = true, label = { it = "Piani attivi", en = "Active plans" } }
