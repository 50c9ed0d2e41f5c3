-- An example pack: the work table of two towns, the people proposed for an inclusion traineeship, those who are selected
-- and those who start.
--
-- Where each figure comes from, in short:
--   * about 270 people, 25 selected, 10 trainees, who they are and who refers them come from the public report of the
--     project "Quadrante AL&AT Terzo Settore" (2019-2021), card of the work desk of Ovada and Alessandria;
--   * the points, the hours, the months, the income limit and the six places kept for those under 30 are INVENTED for the example,
--     and so are the places and the areas of the services (catalogue/services.csv).
-- The table, its minutes and its approval are invented too: a network that takes this pack signs its own.

pack "ovada-tirocini" {
  title     = {
    it = "Tavolo lavoro di Ovada e Alessandria (esempio)",
    en = "Work table of Ovada and Alessandria (example)",
  },
  owner     = "Tavolo lavoro",
  version   = "2025-01",
  languages = { "it", "en" },
  territory = { "006121", "006003" },
  valid     = { from = "2025-01-01", act = "verbale di esempio n. 2/2025", approved_by = "Tavolo lavoro" },
  fairness  = { { "age", to = { 29, 49 } }, "single_parent", "disability" },
}
