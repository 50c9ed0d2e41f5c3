field "arrears" { kind = "money", label = { it = "Morosità", en = "Arrears" } }
field "people" { kind = "number", whole = true, label = { it = "Persone", en = "People" } }
field "disability" {
  kind = "yes_no", label = { it = "Disabilità", en = "Disability" }, sensitive = "health",
  why = { it = "Chi ha una disabilità viene prima", en = "A person with a disability comes first" },
}
field "moved" { kind = "yes_no", label = { it = "Ha cambiato casa", en = "Has moved" } }
