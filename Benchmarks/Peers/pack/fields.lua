-- The columns of gen.py. A set that is known to be empty is written `none`, which is a word of its own here.
local municipalities = {}
for number = 0, 29 do municipalities[number + 1] = string.format("M%02d", number) end

field "municipality" { kind = "choice", of = municipalities }
field "isee"         { kind = "money", min = 0 }
field "arrears"      { kind = "money", min = 0, column = "arrears_eur" }
field "months"       { kind = "number", min = 0, whole = true, column = "months_in_arrears" }
field "tenure"       { kind = "choice", of = { "erp", "private_rent", "owner", "hosted", "none_fixed" } }
field "stage"        { kind = "number", min = 0, max = 5, whole = true, column = "decadence_stage" }
field "referrer"     { kind = "choice", of = { "self", "social_service", "school", "health", "parish", "housing_agency" } }

field "fragilities" {
  kind = "many", of = { "none", "single_parent", "disability", "psychiatric", "addiction", "debt" }, separator = "|",
}
field "languages" { kind = "many", of = { "none", "it", "ar", "ro", "sq", "zh", "fr", "es", "ur" }, separator = "|" }
field "needs"     {
  kind = "many", separator = "|",
  of = { "none", "housing", "work", "education", "health", "legal", "debt", "care", "language" },
}
field "consents" { kind = "many", of = { "none", "services", "health", "financial", "minors" }, separator = "|" }

field "age"        { kind = "number", min = 0, max = 120, whole = true, of_member = true }
field "disabled"   { kind = "yes_no", of_member = true, column = "disability" }
field "employment" { kind = "choice", of = { "employed", "unemployed", "student", "retired", "unable" }, of_member = true }
