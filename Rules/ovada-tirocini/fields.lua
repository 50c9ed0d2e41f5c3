-- The words of this network: what its rules may read, and nothing else.
--
-- One row of the list is one person. Names, tax codes and citizenship are kept out on purpose: no rule needs them.

field "municipality" {
  kind   = "municipality",
  label  = { it = "Comune", en = "Municipality" },
  column = { "comune", "codice istat" },
}

field "age" {
  kind  = "number",
  min   = 0,
  max   = 120,
  whole = true,
  unit  = { it = "anni", en = "years" },
  label = { it = "Età", en = "Age" },
}

-- Work --------------------------------------------------------------------------------------------

field "work_status" {
  kind   = "choice",
  of     = { "disoccupato", "inoccupato", "occupato" },
  label  = { it = "Condizione lavorativa", en = "Work status" },
  column = { "condizione", "stato occupazionale" },
}

field "months_jobless" {
  kind  = "number",
  min   = 0,
  max   = 600,
  whole = true,
  unit  = { it = "mesi", en = "months" },
  label = { it = "Mesi senza lavoro", en = "Months without work" },
}

field "available_hours" {
  kind  = "number",
  min   = 0,
  max   = 40,
  whole = true,
  unit  = { it = "ore a settimana", en = "hours a week" },
  label = { it = "Ore disponibili", en = "Hours available" },
}

-- Household ---------------------------------------------------------------------------------------

field "minors" {
  kind  = "number",
  min   = 0,
  max   = 15,
  whole = true,
  label = { it = "Figli minori", en = "Children under 18" },
}

field "single_parent" { kind = "yes_no", label = { it = "Genitore solo", en = "Single parent" } }

field "isee" {
  kind      = "money",
  min       = 0,
  label     = { it = "ISEE", en = "ISEE" },
  sensitive = "hardship",
}

-- Health and services -----------------------------------------------------------------------------

field "disability" {
  kind      = "yes_no",
  label     = { it = "Invalidità certificata", en = "Certified disability" },
  sensitive = "health",
  why       = {
    it = "Senza saperlo non si può dare un tutor dedicato",
    en = "Without it nobody can be given a tutor of their own",
  },
}

field "in_charge" { kind = "yes_no", label = { it = "In carico a un servizio", en = "Followed by a service" } }

-- Plans that somebody may already have: two at a time are not allowed.
field "active_plans" {
  kind  = "many",
  of    = { "bsl_disabili", "bsl_disoccupati", "gol" },
  plans = true,
  blank = "none",
  label = { it = "Piani attivi", en = "Active plans" },
}

-- After the selection -----------------------------------------------------------------------------

field "pact_signed" { kind = "yes_no", label = { it = "Patto firmato", en = "Agreement signed" } }
field "host_found" { kind = "yes_no", label = { it = "Azienda trovata", en = "Host found" } }
