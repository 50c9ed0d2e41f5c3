-- A proposal for the second half of 2025: what it changes is marked "PROPOSED". All of it is INVENTED for the example.
-- `raccordo diff` says what it would do to the list before anybody votes on it.

program "decadenza" {
  title    = {
    it = "Decadenza: nuclei da accompagnare con ATC",
    en = "Risk of losing public housing: households to accompany",
  },
  law      = "L.R. Piemonte 3/2010, art. 17; RR Piemonte 12/2011, art. 15",
  services = { "mediazione-atc" },
  places   = 14,
  ties     = { earlier "notice_date", higher "minors", draw },
}

-- Who may enter -----------------------------------------------------------------------------------

requirement "in_the_area" {
  when      = { municipality = one_of(service.areas) },
  reason    = {
    it = "Vive in un comune servito dalla mediazione",
    en = "Lives in a municipality that the service covers",
  },
  otherwise = { it = "Vive fuori dal territorio della mediazione", en = "Lives outside the area of the service" },
}

requirement "atc_tenant" {
  when      = { landlord = "ATC" },
  reason    = { it = "Abita in un alloggio ATC", en = "Lives in a dwelling of ATC" },
  otherwise = { it = "L'alloggio non è di ATC ({landlord})", en = "The dwelling does not belong to ATC ({landlord})" },
}

-- PROPOSED: up to 6,000 euro instead of 5,000.
requirement "arrears_in_range" {
  when      = { arrears = between(1000, 6000) },
  reason    = {
    it = "Morosità di {arrears}, tra 1.000 e 6.000 €",
    en = "Arrears of {arrears}, between 1,000 and 6,000 €",
  },
  otherwise = {
    it = "Morosità di {arrears}: fuori dalla fascia 1.000-6.000 €",
    en = "Arrears of {arrears}: outside the range 1,000-6,000 €",
  },
}

requirement "known_to_the_network" {
  when      = any {
    { referred_by = has_any { "Cissaca", "Caritas", "Casa di Quartiere", "ASL AL", "Ufficio casa" } },
    { known_to_services = yes },
  },
  reason    = {
    it = "Segnalato da un ente della rete o già noto ai servizi sociali",
    en = "Referred by a body of the network or already known to social services",
  },
  otherwise = {
    it = "Nessun ente lo ha segnalato e i servizi sociali non lo conoscono",
    en = "No body referred them and social services do not know them",
  },
}

-- Fragility ----------------------------------------------------------------------------------------

-- PROPOSED: 40 instead of 45.
group "fragility" { at_most = 40 }

-- PROPOSED: 10 instead of 15, because children count by themselves below.
criterion "single_parent" {
  group  = "fragility",
  when   = { household_type = "un solo genitore", minors = at_least(1) },
  points = 10,
  reason = { it = "Un solo genitore con figli minori", en = "A single parent with children under 18" },
}

-- PROPOSED: each child counts, in place of ten points from the third on.
criterion "children" {
  group  = "fragility",
  points = per("minors", 5, { at_most = 15 }),
  reason = { it = "Figli minori: {minors}", en = "Children under 18: {minors}" },
}

criterion "elderly_alone" {
  group  = "fragility",
  when   = { household_type = "anziano solo" },
  points = 10,
  reason = { it = "Una persona anziana sola", en = "An elderly person living alone" },
}

criterion "disability" {
  group  = "fragility",
  when   = { disability = yes },
  points = 15,
  reason = { it = "Disabilità certificata nel nucleo", en = "Certified disability in the household" },
}

-- AUU goes to nearly every family with children: it is not counted as a support of its own.
criterion "no_support" {
  group  = "fragility",
  when   = all {
    { employed = no },
    none { { benefits = has_any { "ADI", "SFL", "NASpI", "pensione", "invalidità" } } },
  },
  points = 10,
  reason = { it = "Nessuno lavora e nessun sostegno al reddito", en = "Nobody works and no income support" },
}

-- Size of the debt, and the clock -------------------------------------------------------------------

criterion "large_debt" {
  when   = { months_behind = at_least(12) },
  points = 10,
  reason = {
    it = "Il debito vale almeno un anno di canone e spese ({months_behind} mesi)",
    en = "The debt is worth at least a year of rent and charges ({months_behind} months)",
  },
}

criterion "reply_falling_due" {
  when   = {
    procedure_stage    = one_of { "comunicazione", "verifica" },
    municipality_reply = "nessuna",
    days_to_reply      = between(0, 20),
  },
  points = 20,
  reason = {
    it = "Restano {days_to_reply} giorni perché il comune risponda ad ATC",
    en = "{days_to_reply} days are left for the municipality to answer ATC",
  },
}

-- Nobody answered in time: by the regulation the household now counts as able to pay.
criterion "reply_overdue" {
  when   = {
    procedure_stage    = one_of { "comunicazione", "verifica" },
    municipality_reply = "nessuna",
    days_to_reply      = less_than(0),
  },
  points = 15,
  reason = {
    it = "Il comune non ha risposto nei termini: il nucleo risulta in grado di pagare",
    en = "The municipality did not answer in time: the household counts as able to pay",
  },
}

criterion "forfeiture_asked" {
  when   = { procedure_stage = "decadenza chiesta" },
  points = 25,
  reason = { it = "ATC ha già chiesto la decadenza", en = "ATC has already asked for forfeiture" },
}

criterion "forfeiture_pronounced" {
  when   = { procedure_stage = one_of { "decadenza pronunciata", "esecuzione" } },
  points = 35,
  reason = { it = "La decadenza è già stata pronunciata", en = "Forfeiture has already been pronounced" },
}

-- PROPOSED: new.
criterion "fund_refused" {
  when   = { fund_application = "respinta" },
  points = 10,
  reason = {
    it = "La domanda di fondo sociale è stata respinta",
    en = "The application to the social fund was refused",
  },
}

compute "months_behind" {
  kind  = "number",
  reads = { "arrears", "monthly_rent", "monthly_charges" },
  value = function(h) return h.arrears / (h.monthly_rent + h.monthly_charges) end,
}

compute "days_to_reply" {
  kind  = "number",
  reads = { "notice_date", "today" },
  value = function(h) return h.notice_date + param.decadence_reply_days - h.today end,
}

-- Where they go: the first route that fits ----------------------------------------------------------

route "mediator" {
  when   = { procedure_stage = one_of { "decadenza chiesta", "decadenza pronunciata", "esecuzione" } },
  to     = { it = "Mediatore sociale con ATC", en = "Social mediator with ATC" },
  reason = {
    it = "La decadenza è avviata: serve subito il tavolo con ATC",
    en = "Forfeiture is under way: ATC must be met at once",
  },
}

route "social_fund" {
  when   = { isee_status = "valida", isee = at_most(param.fondo_sociale_isee) },
  to     = { it = "Fondo sociale regionale", en = "Regional social fund" },
  reason = {
    it = "ISEE di {isee}, entro il limite del fondo sociale",
    en = "ISEE of {isee}, within the limit of the social fund",
  },
}

-- Two tenants in three could have the fund and did not know (local press, March 2025): without a valid ISEE nobody can
-- say, so the ISEE comes first and nobody is sent to a plan for want of a paper.
route "isee_first" {
  when   = { isee_status = one_of { "scaduta", "difforme", "assente" } },
  to     = { it = "CAF per l'ISEE, poi fondo sociale", en = "Tax help centre for the ISEE, then the social fund" },
  reason = {
    it = "Manca un ISEE valido (attestazione {isee_status})",
    en = "No valid ISEE (certificate: {isee_status})",
  },
}

route "repayment_plan" {
  to     = { it = "Piano di rientro con ATC", en = "Repayment plan with ATC" },
  reason = {
    it = "Nessun'altra strada: il debito si paga a rate sostenibili",
    en = "No other way: the debt is paid in bearable instalments",
  },
}

-- Cases the proposal stands by -----------------------------------------------------------------------

case "mother alone, forfeiture asked" {
  on     = "2025-03-12",
  given  = {
    municipality = "006003", landlord = "ATC", arrears = 2400, monthly_rent = 90, monthly_charges = 60,
    household_type = "un solo genitore", minors = 2, disability = false,
    referred_by = { "Caritas" }, known_to_services = false, procedure_stage = "decadenza chiesta",
    notice_date = "2024-11-20", municipality_reply = "può pagare", employed = true, benefits = { "AUU" },
    isee_status = "valida", isee = 4000, fund_application = "presentata",
  },
  expect = { eligible = true, points = 55, route = "mediator", because = { "children", "single_parent" } },
}

case "the fund was refused" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { fund_application = "respinta", arrears = 6000 },
  expect = { eligible = true, points = 65, because = { "fund_refused" } },
}

case "six thousand euro and a cent" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = 6000.01 },
  expect = { eligible = false },
}
