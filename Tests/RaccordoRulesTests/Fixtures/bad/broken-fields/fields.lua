field "minors" { kind = "number" }
field "arrears" { kind = "mony" }
field "tenant" { kind = "choice" }
field "disability" { kind = "yes_no", sensitive = "yes" }
field "Rent" { kind = "money" }
field "today" { kind = "date" }
field "isee" { kind = "money", min = 10, max = 5 }
field "sex" { kind = "choice", of = { "F", "M", "F" }, values = { femmina = "D", maschio = 5 } }
field "age" { kind = "number", min = "zero", blank = "none" }
field "notes" { kind = "text", min = 1, of = { "a" } }
field "minors" { kind = "number" }
field "children" { kind = "number", max = 1 / 0 }
field "housing" { kind = "choice", of = { "public" }, values = { "public" } }
