-- The columns that generate.lua writes; every cell is there.
field "rent"      { kind = "money", min = 0 }
field "charges"   { kind = "money", min = 0 }
field "arrears"   { kind = "money", min = 0 }
field "income"    { kind = "money", min = 0 }
field "minors"    { kind = "number", min = 0, max = 15, whole = true }
field "notice"    { kind = "date" }
field "asked"     { kind = "date" }
field "stage"     { kind = "choice", of = { "none", "notice", "court", "eviction" } }
field "tenure"    { kind = "choice", of = { "public", "private", "guest" } }
field "frailties" { kind = "many", of = { "alone", "disability", "addiction", "debt", "illness" }, separator = "|" }
