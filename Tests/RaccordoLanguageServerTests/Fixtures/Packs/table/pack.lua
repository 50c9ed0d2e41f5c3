pack "table" {
  title     = { it = "Tavolo di prova", en = "Table for tests" },
  version   = "1",
  languages = { "it", "en" },
  valid     = { from = "2025-01-01" },
}
