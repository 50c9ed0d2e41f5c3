-- An example: charities that give shelter and help with the rent. Everything in it is invented.

pack "rete-accoglienza" {
  title     = { it = "Rete dell'accoglienza (esempio)", en = "Shelter network (example)" },
  owner     = "Associazioni di esempio",
  version   = "2025-06",
  languages = { "it", "en" },
  territory = { "006003", "006121" },
  valid     = { from = "2025-01-01", act = "verbale di esempio n. 8/2025", approved_by = "Rete dell'accoglienza" },
}
