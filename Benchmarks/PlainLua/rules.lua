-- The two programs of Rules/alessandria-abitare, with the figures that hold from 1 January to 16 March 2025 written in.
--
-- A requirement is { id, fields, condition }, with `of_service` when it asks something of the service; a criterion
-- { id, fields, condition, points, capped }; a route { id, fields, condition, destination }. Conditions are functions
-- of the household; `fields` is what an undecided one may still need.

local day_number = require "days".number
local logic = require "logic"

local both, either, negation, is = logic.both, logic.either, logic.negation, logic.is
local among, overlaps, at_least, within = logic.among, logic.overlaps, logic.at_least, logic.within

local FUND_ISEE, FUND_SHARE, FUND_FLOOR = 7448.37, 0.14, 480
local FUND_DEADLINE = day_number(2025, 3, 31)
local REPLY_DAYS = 60

local function set(words)
  local members = {}
  for _, word in ipairs(words) do members[word] = true end
  return members
end

local AREA = set { "006003", "006177", "006154", "006192", "006193" }
local NETWORK = set { "Cissaca", "Caritas", "Casa di Quartiere", "ASL AL", "Ufficio casa" }
local SUPPORTS = set { "ADI", "SFL", "NASpI", "pensione", "invalidità" }
local WAITING = set { "comunicazione", "verifica" }
local PRONOUNCED = set { "decadenza pronunciata", "esecuzione" }
local UNDER_WAY = set { "decadenza chiesta", "decadenza pronunciata", "esecuzione" }
local NO_ISEE = set { "scaduta", "difforme", "assente" }
local PUBLIC = set { "ATC", "comune", "altro ente" }
local APPLIED = set { "presentata", "ammessa", "respinta" }

local function unanswered(h)
  return both(among(h.procedure_stage, WAITING), is(h.municipality_reply, "nessuna"))
end

local function valid_within_limit(h)
  return both(is(h.isee_status, "valida"), within(h.isee, 0, FUND_ISEE))
end

local REPLY = { "procedure_stage", "municipality_reply", "notice_date" }

local decadenza = {
  id = "decadenza", service = "mediazione-atc", title = "Risk of losing public housing: households to accompany",
  places = 14, cap = 45,
  requirements = {
    { "in_the_area", { "municipality" }, function(h) return among(h.municipality, AREA) end, of_service = true },
    { "atc_tenant", { "landlord" }, function(h) return is(h.landlord, "ATC") end },
    { "arrears_in_range", { "arrears" }, function(h) return within(h.arrears, 1000, 5000) end },
    { "known_to_the_network", { "referred_by", "known_to_services" }, function(h)
      return either(overlaps(h.referred_by, NETWORK), h.known_to_services)
    end },
  },
  compute = function(h, today)
    if h.arrears and h.monthly_rent and h.monthly_charges then
      h.months_behind = h.arrears / (h.monthly_rent + h.monthly_charges)
    end
    if h.notice_date then h.days_to_reply = h.notice_date + REPLY_DAYS - today end
  end,
  criteria = {
    { "single_parent", { "household_type", "minors" }, function(h)
      return both(is(h.household_type, "un solo genitore"), at_least(h.minors, 1))
    end, 15, true },
    { "many_children", { "minors" }, function(h) return at_least(h.minors, 3) end, 10, true },
    { "elderly_alone", { "household_type" }, function(h) return is(h.household_type, "anziano solo") end, 10, true },
    { "disability", { "disability" }, function(h) return h.disability end, 15, true },
    { "health_service", { "mental_health_care", "addiction_care" }, function(h)
      return either(h.mental_health_care, h.addiction_care)
    end, 15, true },
    { "no_support", { "employed", "benefits" }, function(h)
      return both(negation(h.employed), negation(overlaps(h.benefits, SUPPORTS)))
    end, 10, true },
    { "large_debt", { "arrears", "monthly_rent", "monthly_charges" }, function(h)
      return at_least(h.months_behind, 12)
    end, 10 },
    { "reply_falling_due", REPLY, function(h) return both(unanswered(h), within(h.days_to_reply, 0, 20)) end, 20 },
    { "reply_overdue", REPLY, function(h)
      return both(unanswered(h), negation(at_least(h.days_to_reply, 0)))
    end, 15 },
    { "forfeiture_asked", { "procedure_stage" }, function(h) return is(h.procedure_stage, "decadenza chiesta") end, 25 },
    { "forfeiture_pronounced", { "procedure_stage" }, function(h) return among(h.procedure_stage, PRONOUNCED) end, 35 },
  },
  routes = {
    { "mediator", { "procedure_stage" }, function(h) return among(h.procedure_stage, UNDER_WAY) end,
      "Social mediator with ATC" },
    { "social_fund", { "isee_status", "isee" }, valid_within_limit, "Regional social fund" },
    { "isee_first", { "isee_status" }, function(h) return among(h.isee_status, NO_ISEE) end,
      "Tax help centre for the ISEE, then the social fund" },
    { "repayment_plan", {}, function() return true end, "Repayment plan with ATC" },
  },
}

local fondo_sociale = {
  id = "fondo_sociale", service = "fondo-sociale", title = "Regional social fund: whom to help apply",
  requirements = {
    { "public_tenant", { "landlord" }, function(h) return among(h.landlord, PUBLIC) end },
    { "in_arrears", { "arrears" }, function(h) return negation(within(h.arrears, 0, 0)) end },
    { "isee_within_limit", { "isee_status", "isee" }, function(h)
      return either(valid_within_limit(h), among(h.isee_status, NO_ISEE))
    end },
    { "still_in_time", {}, function(_, today) return FUND_DEADLINE >= today end },
    { "not_applied_yet", { "fund_application" }, function(h) return negation(among(h.fund_application, APPLIED)) end },
  },
  compute = function(h)
    if h.income_sum and h.min_share_paid then
      local due = math.max(FUND_FLOOR, FUND_SHARE * h.income_sum)
      h.amount_to_pay = math.max(0, due - h.min_share_paid)
    end
  end,
  criteria = {
    { "home_at_risk", { "procedure_stage" }, function(h) return among(h.procedure_stage, UNDER_WAY) end, 20 },
    -- From half a cent it is a cent.
    { "share_missing", { "income_sum", "min_share_paid" }, function(h) return at_least(h.amount_to_pay, 0.005) end, 10 },
    { "never_asked", { "fund_application" }, function(h) return is(h.fund_application, "non chiesta") end, 10 },
    { "children", { "minors" }, function(h) return at_least(h.minors, 1) end, 10 },
  },
  routes = {
    { "isee_first", { "isee_status" }, function(h) return among(h.isee_status, NO_ISEE) end,
      "Tax help centre: ask for a valid ISEE" },
    { "pay_the_share", { "income_sum", "min_share_paid" }, function(h, today)
      return both(at_least(h.amount_to_pay, 0.005), FUND_DEADLINE >= today)
    end, "Pay the missing share, then apply" },
    { "apply", {}, function() return true end, "Hand in the application to ATC" },
  },
}

return { decadenza, fondo_sociale }
