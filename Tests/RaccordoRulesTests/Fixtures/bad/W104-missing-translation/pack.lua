pack "p" { version = "1", languages = { "it", "en" } }
