-- A second version of the pack in Rules/alessandria-abitare, as somebody could propose it: for `raccordo diff`.

pack "alessandria-abitare" {
  title     = { it = "Tavolo casa di Alessandria (proposta)", en = "Alessandria housing table (proposal)" },
  owner     = "Tavolo casa di Alessandria",
  version   = "2025-06",
  languages = { "it", "en" },
  territory = { "006003" },
  valid     = { from = "2025-01-01", act = "proposta di esempio", approved_by = "nessuno" },
  fairness  = { "household_type", "disability", { "minors", to = { 0, 2 } } },
}
