-- An example: a social shop and parcels of food. Everything in it is invented.

pack "tavolo-alimentare" {
  title     = { it = "Tavolo alimentare (esempio)", en = "Food table (example)" },
  owner     = "Associazioni di esempio",
  version   = "2025-06",
  languages = { "it", "en" },
  territory = { "006003", "006121" },
  valid     = { from = "2025-01-01", act = "verbale di esempio n. 9/2025", approved_by = "Tavolo alimentare" },
}
