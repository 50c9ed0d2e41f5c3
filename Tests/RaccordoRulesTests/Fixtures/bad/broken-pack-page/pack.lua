pack "p" { languages = { "it", "de" }, owner = 5, valid = { from = "2025-01-01", till = "2025-12-31" } }
pack "q" { version = "1" }
