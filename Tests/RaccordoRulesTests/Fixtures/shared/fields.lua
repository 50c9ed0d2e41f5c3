field "tenant"            { kind = "choice", of = { "ATC", "Comune", "privato" }, column = "ente" }
field "arrears"           { kind = "money", min = 0, column = { "morosita", "Morosità totale" } }
field "monthly_rent"      { kind = "money", min = 1, column = "canone" }
field "minors"            { kind = "number", min = 0, whole = true, column = "minori" }
field "single_parent"     { kind = "yes_no", column = "monogenitore" }
field "disability"        { kind = "yes_no", sensitive = "health" }
field "psychiatric"       { kind = "yes_no", column = "csm", sensitive = "health" }
field "addiction"         { kind = "yes_no", column = "serd", sensitive = "health" }
field "referred_by"       { kind = "many", of = { "CISSACA", "Caritas", "SerD", "CSM", "Ufficio casa" }, column = "inviante" }
field "in_charge"         { kind = "yes_no" }
field "forfeiture_notice" { kind = "yes_no" }
field "isee"              { kind = "money", min = 0 }
field "guilty_arrears"    { kind = "yes_no" }
field "work_status"       { kind = "choice", of = { "disoccupato", "inoccupato", "occupato" } }
field "months_jobless"    { kind = "number", min = 0 }
field "age"               { kind = "number", min = 0, max = 120, whole = true }
field "municipality"      { kind = "municipality", column = "comune" }
field "notice_date"       { kind = "date" }
field "notes"             { kind = "text" }
field "birth_date"        { kind = "date", of_member = true }
