-- Tenants of public housing who may lose the home because of arrears: whom to accompany first.
--
-- The list of the landlord (ATC) is long; the service has 14 places. These rules order NEEDS and DEADLINES, never
-- conduct: no points for how somebody paid, for a broken plan or a missed appointment. The table decides.
--
-- Law behind the procedure: L.R. Piemonte 3/2010 art. 17; RR 12/2011 art. 15 (as replaced by RR 8/2017): after three
-- months of arrears the landlord tells the municipality, which has at most 60 days to say whether the household really
-- cannot pay; silence counts as "can pay". That is why a reply about to fall due is worth points.

program "decadenza" {
  title    = {
    it = "Decadenza: nuclei da accompagnare con ATC",
    en = "Risk of losing public housing: households to accompany",
  },
  law      = "L.R. Piemonte 3/2010, art. 17; RR Piemonte 12/2011, art. 15",
  need     = { "housing.mediation" },
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

-- The report says "compresa tra i 1000 e i 5000 euro"; the table read both ends as included.
requirement "arrears_in_range" {
  when      = { arrears = between(1000, 5000) },
  reason    = {
    it = "Morosità di {arrears}, tra 1.000 e 5.000 €",
    en = "Arrears of {arrears}, between 1,000 and 5,000 €",
  },
  otherwise = {
    it = "Morosità di {arrears}: fuori dalla fascia 1.000-5.000 €",
    en = "Arrears of {arrears}: outside the range 1,000-5,000 €",
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

-- Fragility: what the report lists as "vulnerabilità". Together at most 45 points (invented) ---------

group "fragility" { at_most = 45 }

criterion "single_parent" {
  group  = "fragility",
  when   = { household_type = "un solo genitore", minors = at_least(1) },
  points = 15,
  reason = { it = "Un solo genitore con figli minori", en = "A single parent with children under 18" },
}

criterion "many_children" {
  group  = "fragility",
  when   = { minors = at_least(3) },
  points = 10,
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

-- One reason for both: whoever reads the list learns that somebody is followed, not by which service.
criterion "health_service" {
  group  = "fragility",
  when   = any { { mental_health_care = yes }, { addiction_care = yes } },
  points = 15,
  reason = { it = "In carico a un servizio sanitario specialistico", en = "Followed by a specialist health service" },
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

-- On trial: shown beside the points, not counted. The table wants to see first whom it would bring forward.
criterion "cannot_pay" {
  when   = { municipality_reply = "non può pagare" },
  points = 10,
  trial  = true,
  reason = {
    it = "Il comune ha accertato che il nucleo non può pagare",
    en = "The municipality found that the household cannot pay",
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

-- Cases the table agreed on -------------------------------------------------------------------------

case "mother alone, forfeiture asked" {
  on     = "2025-03-12",
  given  = {
    municipality = "006003", landlord = "ATC", arrears = 2400, monthly_rent = 90, monthly_charges = 60,
    household_type = "un solo genitore", minors = 2,
    disability = false, mental_health_care = false, addiction_care = false,
    referred_by = { "Caritas" }, known_to_services = false, procedure_stage = "decadenza chiesta",
    notice_date = "2024-11-20", municipality_reply = "può pagare", employed = true, benefits = { "AUU" },
    isee_status = "valida", isee = 4000,
  },
  expect = {
    eligible = true, points = 50, route = "mediator", because = { "single_parent", "large_debt", "forfeiture_asked" },
  },
}

-- The edges of the range: both ends are in.

case "999.99 euro is below the range" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = 999.99 },
  expect = { eligible = false },
}

case "exactly 1,000 euro is in" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = 1000 },
  expect = { eligible = true, points = 40 },
}

case "exactly 5,000 euro is in" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = 5000 },
  expect = { eligible = true, points = 50 },
}

case "5,000.01 euro is above the range" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = 5000.01 },
  expect = { eligible = false },
}

case "twelve months of rent exactly is a large debt" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = 1800 },
  expect = { eligible = true, points = 50, because = { "large_debt" } },
}

case "one cent less is not" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = 1799.99 },
  expect = { eligible = true, points = 40 },
}

-- Who may enter.

case "another town" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { municipality = "006174" },
  expect = { eligible = false },
}

case "a dwelling of the municipality" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { landlord = "comune" },
  expect = { eligible = false },
}

case "on the list only, and unknown to the services" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { referred_by = { "solo elenco" }, known_to_services = false },
  expect = { eligible = false },
}

case "on the list only, but known to the services" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { referred_by = { "solo elenco" }, known_to_services = true },
  expect = { eligible = true, points = 50 },
}

case "on the list only: whether the services know them must be asked" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { referred_by = { "solo elenco" }, known_to_services = unknown },
  expect = { eligible = unknown, points = 50, route = "mediator", asks = { "known_to_services" } },
}

case "a blank is never a no: debt, landlord and town unknown" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = unknown, landlord = unknown, municipality = unknown },
  expect = { eligible = unknown, points = { 40, 50 }, asks = { "arrears", "landlord", "municipality" } },
}

case "one requirement that fails decides, whatever else is unknown" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { arrears = 12000, landlord = unknown, referred_by = unknown },
  expect = { eligible = false },
}

-- Fragility and its cap.

case "fragility is capped at 45" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { minors = 3, disability = true, mental_health_care = true, addiction_care = true, employed = false },
  expect = { eligible = true, points = 80 },
}

case "at the cap, one more unknown changes nothing" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { disability = true, mental_health_care = true, employed = unknown, benefits = unknown },
  expect = { eligible = true, points = 80 },
}

case "health not known: between nothing and thirty more" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { disability = unknown, mental_health_care = unknown, addiction_care = unknown },
  expect = { eligible = true, points = { 50, 80 }, route = "mediator", asks = { "disability", "mental_health_care" } },
}

case "one of the two health services is enough" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { mental_health_care = unknown, addiction_care = true },
  expect = { eligible = true, points = 65, because = { "health_service" } },
}

case "a single parent of one child" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { minors = 1 },
  expect = { eligible = true, points = 50, because = { "single_parent" } },
}

case "the children are grown up" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { minors = 0 },
  expect = { eligible = true, points = 35 },
}

case "how many children is not known" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { minors = unknown },
  expect = { eligible = true, points = { 35, 60 }, asks = { "minors" } },
}

-- Each criterion is counted on its own: the upper end adds the 15 of a single parent and the 10 of an elderly person
-- alone, though one household cannot be both. The interval may be too wide, never too narrow.
case "household type is not known" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { household_type = unknown },
  expect = { eligible = true, points = { 35, 60 }, asks = { "household_type" } },
}

case "an elderly person alone" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { household_type = "anziano solo", minors = 0, employed = false, benefits = { "pensione" } },
  expect = { eligible = true, points = 45, because = { "elderly_alone" } },
}

case "nobody works and nothing comes in" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { employed = false, benefits = { "AUU" } },
  expect = { eligible = true, points = 60, because = { "no_support" } },
}

case "nobody works, but there is the inclusion allowance" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { employed = false, benefits = { "ADI", "AUU" } },
  expect = { eligible = true, points = 50 },
}

case "nobody works, benefits not known: 'none of these' stays unknown" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { employed = false, benefits = unknown },
  expect = { eligible = true, points = { 50, 60 }, asks = { "benefits" } },
}

-- The clock. ATC wrote on a day; the municipality has 60 days.

case "the municipality has twenty days left" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "verifica", municipality_reply = "nessuna", notice_date = "2025-01-31" },
  expect = { eligible = true, points = 45, route = "social_fund", because = { "reply_falling_due" } },
}

case "twenty-one days left: not yet" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "verifica", municipality_reply = "nessuna", notice_date = "2025-02-01" },
  expect = { eligible = true, points = 25 },
}

case "the last day to answer is today" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "comunicazione", municipality_reply = "nessuna", notice_date = "2025-01-11" },
  expect = { eligible = true, points = 45, because = { "reply_falling_due" } },
}

case "the municipality let the term pass" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "comunicazione", municipality_reply = "nessuna", notice_date = "2025-01-10" },
  expect = { eligible = true, points = 40, because = { "reply_overdue" } },
}

case "the day of the notice is not known" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "verifica", municipality_reply = "nessuna", notice_date = unknown },
  expect = { eligible = true, points = { 25, 60 }, route = "social_fund", asks = { "notice_date" } },
}

case "forfeiture pronounced" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "decadenza pronunciata" },
  expect = { eligible = true, points = 60, route = "mediator", because = { "forfeiture_pronounced" } },
}

case "how far the procedure went is not known: the route stays open" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = unknown, municipality_reply = unknown },
  expect = { eligible = true, points = { 25, 100 }, asks = { "procedure_stage", "municipality_reply" } },
}

case "a criterion on trial gives no points" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { municipality_reply = "non può pagare" },
  expect = { eligible = true, points = 50 },
}

-- The routes.

case "a plan is being drawn up, ISEE exactly at the limit of 2025" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "piano", isee = 7448.37 },
  expect = { eligible = true, points = 25, route = "social_fund" },
}

case "one cent above the limit of 2025" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "piano", isee = 7448.38 },
  expect = { eligible = true, points = 25, route = "repayment_plan" },
}

case "the same ISEE is within the limit of 2026" {
  on = "2026-02-02", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "piano", isee = 7448.38 },
  expect = { eligible = true, points = 25, route = "social_fund" },
}

case "an expired ISEE sends to the CAF, not to a plan" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { procedure_stage = "piano", isee_status = "scaduta", isee = 9000 },
  expect = { eligible = true, points = 25, route = "isee_first" },
}

-- Who comes first.

case "the mother comes after whom forfeiture was pronounced, and before whom nobody has answered yet" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = {},
  expect = {
    place = 2,
    among = { "forfeiture pronounced", "the municipality let the term pass", "a dwelling of the municipality" },
  },
}

case "with the same points, whom ATC wrote to first" {
  on = "2025-03-12", like = "mother alone, forfeiture asked",
  given  = { notice_date = "2024-11-19" },
  expect = { place = 1, among = { "mother alone, forfeiture asked", "a criterion on trial gives no points" } },
}
