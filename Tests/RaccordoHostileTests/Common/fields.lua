-- The fields of every hostile pack of this folder. `secret` is never among the reads of a function.
field "people" { kind = "number", whole = true, label = { it = "Persone", en = "People" } }
field "arrears" { kind = "money", label = { it = "Morosità", en = "Arrears" } }
field "moved" { kind = "yes_no", label = { it = "Ha cambiato casa", en = "Has moved" } }
field "kinds" { kind = "many", of = { "a", "b", "c" }, label = { it = "Tipi", en = "Kinds" } }
field "note" { kind = "text", label = { it = "Nota", en = "Note" } }
field "secret" {
  kind = "yes_no", label = { it = "Segreto", en = "Secret" }, sensitive = "health",
  why = { it = "Prova che non esca", en = "Tries whether it gets out" },
}
field "born" { kind = "date", label = { it = "Nascita", en = "Birth" } }
field "birth_date" { kind = "date", of_member = true, label = { it = "Data di nascita", en = "Date of birth" } }
