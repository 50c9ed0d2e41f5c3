-- Households in public housing (ATC) at risk of losing the home: 14 places out of 504.

program "decadenza_atc" {
  title     = { it = "Decadenze ATC: nuclei da accompagnare" },
  owner     = "CISSACA",
  version   = "2025-03",
  law       = "criteri del tavolo casa, verbale 12/03/2025",
  languages = { "it" },
  places    = 14,
  ties      = { higher "arrears", higher "minors" },
}

-- Who may enter -----------------------------------------------------------------

requirement "atc_tenant" {
  when      = { tenant = "ATC" },
  reason    = { it = "Abita in un alloggio ATC" },
  otherwise = { it = "Non abita in un alloggio ATC" },
}

requirement "arrears_in_range" {
  when      = { arrears = between(1000, 5000) },
  reason    = { it = "Morosità di {arrears}, tra 1.000 e 5.000 €" },
  otherwise = { it = "Morosità di {arrears}: fuori dalla fascia 1.000–5.000 €" },
}

requirement "known_to_services" {
  when      = { referred_by = has_any { "CISSACA", "Caritas", "SerD", "CSM", "Ufficio casa" } },
  reason    = { it = "Segnalato da: {referred_by}" },
  otherwise = { it = "Nessun servizio lo ha segnalato" },
}

-- Points ------------------------------------------------------------------------

group "fragility" { at_most = 45 }

criterion "single_parent" {
  group  = "fragility",
  when   = { single_parent = yes, minors = at_least(1) },
  points = 15,
  reason = { it = "Un solo genitore con figli minori" },
}

criterion "disability" {
  group  = "fragility",
  when   = { disability = yes },
  points = 15,
  reason = { it = "Disabilità certificata in famiglia" },
}

criterion "mental_health" {
  group  = "fragility",
  when   = any { { psychiatric = yes }, { addiction = yes } },
  points = 15,
  reason = { it = "In carico a CSM o SerD" },
}

criterion "large_debt" {
  when   = { months_behind = at_least(12) },
  points = 10,
  reason = { it = "Debito pari a {months_behind} mesi di canone" },
}

criterion "already_accompanied" {
  when   = { referred_by = has("CISSACA"), in_charge = yes },
  points = 10,
  reason = { it = "Già in carico al CISSACA" },
}

criterion "procedure_started" {
  when   = { forfeiture_notice = yes },
  points = 20,
  reason = { it = "La procedura di decadenza è già avviata" },
}

compute "months_behind" {
  kind  = "number",
  reads = { "arrears", "monthly_rent" },
  value = function(h) return h.arrears / h.monthly_rent end,
}

-- Where they go: the first route that fits ----------------------------------------

route "mediator" {
  when   = { forfeiture_notice = yes },
  to     = "Mediatore sociale con ATC",
  reason = { it = "La decadenza è avviata: serve il tavolo con ATC" },
}

route "social_fund" {
  when   = { isee = at_most(6000), guilty_arrears = no },
  to     = "Fondo sociale regionale",
  reason = { it = "ISEE fino a 6.000 € e morosità incolpevole" },
}

route "repayment_plan" {
  to     = "Piano di rientro con ATC",
  reason = { it = "Può rientrare del debito a rate" },
}

-- Cases the table agreed on --------------------------------------------------------

case "mother alone, procedure started" {
  given  = { tenant = "ATC", arrears = 2300, monthly_rent = 100, minors = 2, single_parent = true,
             referred_by = { "Caritas" }, disability = false, psychiatric = false, addiction = false,
             forfeiture_notice = true, in_charge = false, isee = 4000, guilty_arrears = false },
  expect = { eligible = true, points = 45, route = "mediator", because = { "single_parent", "large_debt" } },
}

case "health not yet known" {
  like   = "mother alone, procedure started",
  given  = { disability = unknown, psychiatric = unknown, addiction = unknown, forfeiture_notice = false },
  expect = { eligible = true, points = { 25, 55 }, route = "social_fund", asks = { "disability", "psychiatric" } },
}

case "debt too high" {
  like   = "mother alone, procedure started",
  given  = { arrears = 5001 },
  expect = { eligible = false },
}

case "exactly 5.000 euro is still in" {
  like   = "mother alone, procedure started",
  given  = { arrears = 5000 },
  expect = { eligible = true },
}

case "fragility is capped" {
  like   = "mother alone, procedure started",
  given  = { disability = true, psychiatric = true, addiction = true, monthly_rent = 400, forfeiture_notice = false, guilty_arrears = true, in_charge = true, referred_by = { "CISSACA", "CSM" } },
  expect = { eligible = true, points = 55, route = "repayment_plan" },
}

case "debt unknown: cannot be decided" {
  like   = "mother alone, procedure started",
  given  = { arrears = unknown, tenant = unknown, referred_by = unknown },
  expect = { eligible = unknown, asks = { "arrears", "tenant" } },
}
