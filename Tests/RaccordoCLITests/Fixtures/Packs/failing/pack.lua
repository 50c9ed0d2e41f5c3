pack "small" {
  title     = { it = "Pacchetto di prova", en = "Pack for tests" },
  version   = "1",
  languages = { "it", "en" },
}
