pack "hostile" {
  title     = { it = "Pacchetto ostile", en = "Hostile pack" },
  version   = "1",
  languages = { "it", "en" },
}
