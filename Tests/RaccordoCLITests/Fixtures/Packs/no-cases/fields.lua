field "people" { kind = "number", whole = true, label = { it = "Persone", en = "People" } }
