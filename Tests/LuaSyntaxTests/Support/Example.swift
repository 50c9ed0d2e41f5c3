/// The two whole programs of the rule language's own documentation, as case files for the tests.
enum Example {
  /// Households at risk of losing public housing.
  static let housing = #"""
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
    """#

  /// Traineeships.
  static let traineeships = #"""
    -- Traineeships: 270 people proposed, 25 selected, 10 activated.

    program "tirocini" {
      title   = { it = "Tirocini di inclusione" },
      owner   = "Rete lavoro",
      version = "2025-01",
      places  = 25,
      ties    = { higher "months_jobless", higher "minors" },
    }

    stage "selection"  { places = 25 }
    stage "activation" { places = 10, from = "selection" }

    reserve "under_30" { stage = "selection", places = 6, when = { age = less_than(30) } }

    requirement "working_age" {
      when      = { age = between(18, 65) },
      reason    = { it = "Età lavorativa ({age} anni)" },
      otherwise = { it = "{age} anni: fuori età lavorativa" },
    }

    requirement "without_work" {
      when      = { work_status = one_of { "disoccupato", "inoccupato" } },
      reason    = { it = "Senza lavoro" },
      otherwise = { it = "Ha già un lavoro" },
    }

    requirement "in_charge" {
      when       = { in_charge = yes },
      if_unknown = "no",                       -- said by the network: no file, no traineeship
      reason     = { it = "In carico a un servizio della rete" },
      otherwise  = { it = "Non risulta in carico a un servizio" },
    }

    requirement "enough_hours" {
      stage     = "activation",
      when      = { available_hours = at_least(20) },
      reason    = { it = "Disponibile {available_hours} ore a settimana" },
      otherwise = { it = "Meno di 20 ore a settimana" },
    }

    requirement "ready_to_start" {
      stage     = "activation",
      when      = { pact_signed = yes, host_found = yes },
      reason    = { it = "Patto firmato e azienda trovata" },
      otherwise = { it = "Manca il patto o l'azienda" },
    }

    criterion "long_without_work" {
      when   = { months_jobless = at_least(12) },
      points = 20,
      reason = { it = "Senza lavoro da {months_jobless} mesi" },
    }

    criterion "very_long_without_work" {
      when   = { months_jobless = at_least(24) },
      points = 10,
      reason = { it = "Senza lavoro da più di due anni ({months_jobless} mesi)" },
    }

    criterion "children" {
      when   = { minors = at_least(1) },
      points = 10,
      reason = { it = "Figli minori: {minors}" },
    }

    criterion "single_parent" {
      when   = { single_parent = yes, minors = at_least(1) },
      points = 10,
      reason = { it = "Un solo genitore con figli minori" },
    }

    criterion "low_income" {
      when   = { isee = at_most(9360) },
      points = 15,
      reason = { it = "ISEE di {isee}" },
    }

    criterion "health" {
      when   = any { { disability = yes }, { psychiatric = yes }, { addiction = yes } },
      points = 10,
      reason = { it = "Fragilità di salute nota ai servizi" },
    }

    criterion "young" {
      when   = { age = less_than(30) },
      points = 5,
      trial  = true,                            -- computed and shown, not counted yet
      reason = { it = "Meno di 30 anni" },
    }

    route "supported" {
      when   = any { { disability = yes }, { psychiatric = yes }, { addiction = yes } },
      to     = "Tirocinio con tutor dedicato",
      reason = { it = "Serve un tutor dedicato" },
    }

    route "ordinary" {
      to     = "Tirocinio ordinario",
      reason = { it = "Nessun bisogno di tutor dedicato" },
    }

    case "two years without work, one child" {
      given  = { age = 40, work_status = "disoccupato", in_charge = true, months_jobless = 24, minors = 1 },
      expect = { eligible = true, points = 40, route = "ordinary" },
    }
    """#
}
