-- An example: the housing desk of a municipality. Everything in it is invented.

pack "sportello-casa" {
  title     = { it = "Sportello casa (esempio)", en = "Housing desk (example)" },
  owner     = "Comune di esempio",
  version   = "2025-06",
  languages = { "it", "en" },
  territory = { "006003", "006121" },
  valid     = { from = "2025-01-01", act = "verbale di esempio n. 7/2025", approved_by = "Sportello casa" },
}
