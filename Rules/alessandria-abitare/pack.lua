-- An example pack: the housing table of a town, its list of tenants at risk of losing public housing
-- and the regional fund that can pay part of their arrears.
--
-- Where each figure comes from is written beside it. In short:
--   * the 1,000-5,000 euro range, the kinds of fragility, who refers, the 504 households and the 14 places
--     come from the public report of the project "Quadrante AL&AT Terzo Settore" (2019-2021);
--   * income limits, shares, deadlines and days come from public acts and notices: see parameters.csv;
--   * the points, the cap of 45, "a year of rent" and "20 days" are INVENTED for the example, and so is the
--     area of the mediation service beyond the town itself (catalogue/services.csv).
-- The table, its minutes and its approval are invented too: a network that takes this pack signs its own.

pack "alessandria-abitare" {
  title     = { it = "Tavolo casa di Alessandria (esempio)", en = "Alessandria housing table (example)" },
  owner     = "Tavolo casa di Alessandria",
  version   = "2025-03",
  languages = { "it", "en" },
  territory = { "006003" },
  valid     = { from = "2025-01-01", act = "verbale di esempio n. 1/2025", approved_by = "Tavolo casa di Alessandria" },
  fairness  = { "household_type", "disability", { "minors", to = { 0, 2 } } },
}

-- What happens to whoever declines a place, or loses it (--declined). The days are INVENTED for the example.
decline "no_answer" {
  park_days = 30,
  reason    = {
    it = "Non risponde a tre chiamate in giorni diversi",
    en = "No answer to three calls on different days",
  },
}

decline "not_ready" {
  park_until = "reassessed",
  reason     = {
    it = "Non è il momento: se ne riparla con l'operatore",
    en = "Not the right time: to be seen again with the worker",
  },
}

decline "found_elsewhere" {
  park_until = "reassessed",
  reason     = { it = "Ha trovato un aiuto altrove", en = "Found help elsewhere" },
}

decline "wrong_service" {
  effect = "none",
  reason = {
    it = "Il servizio proposto non è quello giusto",
    en = "The service that was proposed is not the right one",
  },
}
