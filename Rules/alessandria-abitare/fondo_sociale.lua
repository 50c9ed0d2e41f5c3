-- The regional fund that pays part of the arrears of public tenants who could not pay ("fondo sociale").
--
-- Law: L.R. Piemonte 3/2010 art. 20, RR 14/2011. Two conditions: an ISEE within the year's limit, and the "minimum share"
-- paid by the deadline: 14 % of the household's income and never less than 480 euro, even with no income at all.
-- Limits, shares and deadlines change every year and are often extended: they are in parameters.csv, with their acts.
-- There is no limit of places: who meets the conditions may apply. The points (invented) only say whom to call first.

program "fondo_sociale" {
  title    = {
    it = "Fondo sociale regionale: chi accompagnare alla domanda",
    en = "Regional social fund: whom to help apply",
  },
  law      = "L.R. Piemonte 3/2010, art. 20; RR Piemonte 14/2011",
  need     = { "income.support" },
  services = { "fondo-sociale" },
  ties     = { earlier "notice_date", higher "minors", draw },
}

-- Who may be helped to apply ------------------------------------------------------------------------

requirement "public_tenant" {
  when      = { landlord = one_of { "ATC", "comune", "altro ente" } },
  reason    = { it = "Abita in un alloggio pubblico", en = "Lives in public housing" },
  otherwise = { it = "Non abita in un alloggio pubblico", en = "Does not live in public housing" },
}

requirement "in_arrears" {
  when      = { arrears = more_than(0) },
  reason    = { it = "Ha una morosità di {arrears}", en = "Has arrears of {arrears}" },
  otherwise = { it = "Non ha morosità", en = "Has no arrears" },
}

-- A valid ISEE over the limit closes the fund. An expired, incomplete or missing one closes nothing: the household is
-- first helped to get a valid one (route "isee_first").
requirement "isee_within_limit" {
  when      = any {
    { isee_status = "valida", isee = at_most(param.fondo_sociale_isee) },
    { isee_status = one_of { "scaduta", "difforme", "assente" } },
  },
  reason    = {
    it = "L'ISEE valido è entro il limite, o è da rifare",
    en = "The valid ISEE is within the limit, or a new one is needed",
  },
  otherwise = {
    it = "ISEE valido di {isee}: oltre il limite dell'anno",
    en = "Valid ISEE of {isee}: over the limit of the year",
  },
}

requirement "still_in_time" {
  when      = { days_left = at_least(0) },
  reason    = { it = "Mancano {days_left} giorni alla scadenza", en = "{days_left} days to the deadline" },
  otherwise = { it = "La scadenza dell'anno è passata", en = "The deadline of the year has passed" },
}

requirement "not_applied_yet" {
  when      = none { { fund_application = one_of { "presentata", "ammessa", "respinta" } } },
  reason    = { it = "Non ha ancora presentato la domanda", en = "Has not applied yet" },
  otherwise = {
    it = "La domanda è già agli atti ({fund_application})",
    en = "The application is already on file ({fund_application})",
  },
}

-- Whom to call first --------------------------------------------------------------------------------

-- A granted application stops the procedures linked to the arrears: it is worth most to those who may lose the home.
criterion "home_at_risk" {
  when   = { procedure_stage = one_of { "decadenza chiesta", "decadenza pronunciata", "esecuzione" } },
  points = 20,
  reason = {
    it = "Rischia di perdere la casa: la domanda accolta ferma la procedura",
    en = "May lose the home: a granted application stops it",
  },
}

criterion "share_missing" {
  when   = { amount_to_pay = more_than(0) },
  points = 10,
  reason = { it = "Deve ancora versare {amount_to_pay}", en = "Still has to pay {amount_to_pay}" },
}

criterion "never_asked" {
  when   = { fund_application = "non chiesta" },
  points = 10,
  reason = {
    it = "Non ha mai chiesto il fondo: forse non lo conosce",
    en = "Never asked for the fund: perhaps does not know of it",
  },
}

criterion "children" {
  when   = { minors = at_least(1) },
  points = 10,
  reason = { it = "Figli minori: {minors}", en = "Children under 18: {minors}" },
}

-- What is still to pay of the minimum share; zero once it is all paid.
compute "amount_to_pay" {
  kind  = "money",
  reads = { "income_sum", "min_share_paid" },
  value = function(h)
    local due = math.max(param.fondo_sociale_floor, param.fondo_sociale_share * h.income_sum)
    return math.max(0, due - h.min_share_paid)
  end,
}

-- Days to the deadline: 0 on the last day, negative after it.
compute "days_left" {
  kind  = "number",
  reads = { "today" },
  value = function(h) return param.fondo_sociale_deadline - h.today end,
}

-- What to do: the first route that fits ---------------------------------------------------------------

route "isee_first" {
  when   = { isee_status = one_of { "scaduta", "difforme", "assente" } },
  to     = { it = "CAF: chiedere un ISEE valido", en = "Tax help centre: ask for a valid ISEE" },
  reason = {
    it = "Senza ISEE valido la domanda non si può fare (attestazione {isee_status})",
    en = "No application without a valid ISEE (certificate: {isee_status})",
  },
}

route "pay_the_share" {
  when   = { amount_to_pay = more_than(0), days_left = at_least(0) },
  to     = { it = "Versare la quota che manca, poi la domanda", en = "Pay the missing share, then apply" },
  reason = {
    it = "Mancano {amount_to_pay}, da versare entro {days_left} giorni",
    en = "{amount_to_pay} are missing, to be paid within {days_left} days",
  },
}

route "apply" {
  to     = { it = "Presentare la domanda ad ATC", en = "Hand in the application to ATC" },
  reason = { it = "La quota minima è versata", en = "The minimum share is paid" },
}

-- Cases the table agreed on ---------------------------------------------------------------------------

case "couple with children, nothing paid yet" {
  on     = "2025-03-12",
  given  = {
    landlord = "ATC", arrears = 2600, minors = 2, procedure_stage = "verifica", isee_status = "valida", isee = 4800,
    income_sum = 9000, min_share_paid = 0, fund_application = "non chiesta",
  },
  expect = {
    eligible = true, points = 30, route = "pay_the_share", because = { "share_missing", "never_asked", "children" },
  },
}

case "14 % of 9,000 euro all paid" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { min_share_paid = 1260 },
  expect = { eligible = true, points = 20, route = "apply" },
}

case "one cent is missing" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { min_share_paid = 1259.99 },
  expect = { eligible = true, points = 30, route = "pay_the_share" },
}

case "no income: 480 euro are due all the same" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { isee = 0, income_sum = 0, min_share_paid = 479.99 },
  expect = { eligible = true, points = 30, route = "pay_the_share" },
}

case "no income, 480 euro paid" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { isee = 0, income_sum = 0, min_share_paid = 480 },
  expect = { eligible = true, points = 20, route = "apply" },
}

case "more than the share was paid" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { min_share_paid = 2000 },
  expect = { eligible = true, points = 20, route = "apply" },
}

case "ISEE exactly at the limit of 2025" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { isee = 7448.37 },
  expect = { eligible = true, points = 30 },
}

case "ISEE one cent above the limit of 2025" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { isee = 7448.38 },
  expect = { eligible = false },
}

case "an ISEE of 7,480 euro is within the limit of 2026" {
  on = "2026-02-02", like = "couple with children, nothing paid yet",
  given  = { isee = 7480 },
  expect = { eligible = true, points = 30 },
}

case "an expired ISEE closes nothing, whatever it said" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { isee_status = "scaduta", isee = 12000 },
  expect = { eligible = true, points = 30, route = "isee_first" },
}

case "no ISEE at all" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { isee_status = "assente", isee = unknown, income_sum = unknown },
  expect = { eligible = true, points = { 20, 30 }, route = "isee_first", asks = { "income_sum" } },
}

case "valid ISEE, amount not known" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { isee = unknown },
  expect = { eligible = unknown, points = 30, asks = { "isee" } },
}

case "amount above the limit, but perhaps of an expired ISEE" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { isee_status = unknown, isee = 12000 },
  expect = { eligible = unknown, asks = { "isee_status" } },
}

case "what was paid is not known: the route stays open" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { min_share_paid = unknown },
  expect = { eligible = true, points = { 20, 30 }, asks = { "min_share_paid" } },
}

case "the day before the extension: the first deadline still counts" {
  on = "2025-03-16", like = "couple with children, nothing paid yet",
  given  = {},
  expect = { eligible = true, points = 30 },
}

case "the extended deadline of 2025, on its last day" {
  on = "2025-04-30", like = "couple with children, nothing paid yet",
  given  = {},
  expect = { eligible = true, points = 30, route = "pay_the_share" },
}

case "the day after the extended deadline" {
  on = "2025-05-01", like = "couple with children, nothing paid yet",
  given  = {},
  expect = { eligible = false },
}

case "the application is already in" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { fund_application = "presentata" },
  expect = { eligible = false },
}

case "nobody knows whether they applied: 'none of these' stays unknown" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { fund_application = unknown },
  expect = { eligible = unknown, points = { 20, 30 }, asks = { "fund_application" } },
}

case "an incomplete application can be completed" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { fund_application = "incompleta", procedure_stage = "decadenza chiesta", minors = 0 },
  expect = { eligible = true, points = 30, because = { "home_at_risk" } },
}

case "a private tenant" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { landlord = "privato" },
  expect = { eligible = false },
}

case "a tenant in credit" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { arrears = 0 },
  expect = { eligible = false },
}

case "one cent of arrears is enough" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { arrears = 0.01 },
  expect = { eligible = true, points = 30 },
}

case "one child is enough" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { minors = 1 },
  expect = { eligible = true, points = 30, because = { "children" } },
}

case "nothing known of landlord, debt, procedure and children" {
  on = "2025-03-12", like = "couple with children, nothing paid yet",
  given  = { landlord = unknown, arrears = unknown, procedure_stage = unknown, minors = unknown },
  expect = { eligible = unknown, points = { 20, 50 }, asks = { "landlord", "arrears", "procedure_stage", "minors" } },
}
