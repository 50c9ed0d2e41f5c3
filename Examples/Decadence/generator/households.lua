-- Households as they are, before an office writes them down: what is true of each.
--
-- Shares and amounts follow public figures where there are any (mean rent, mean debt, shares within the limit of the
-- fund, referrers) and plain assumptions elsewhere: see README.md.

local Random = require "generator.random"
local calendar = require "generator.calendar"
local taxcode = require "generator.taxcode"

local households = {}

-- The day on which the office exported the list.
households.EXPORT_DAY = calendar.day(2025, 3, 10)

local STREETS = {
  "Via della Libertà", "Via dell'Unità", "Via dei Tigli", "Via del Mulino", "Largo della Pietà", "Via Vecchia Fornace",
  "Corso della Stazione", "Via degli Orti", "Via della Gioventù", "Piazza del Mercato", "Via dei Pescatori", "Vicolo Basso",
}
local NOTES = { "vedi fascicolo", "richiamare al mattino", "documenti da completare", "cambio contatore; vedi lettera", "citofono guasto" }

local function people(random, kind)
  local minors = 0
  if kind == "Coppia + minori" or kind == "Monogenitore" or (kind == "Esteso" and random:chance(0.5)) then
    minors = random:pick { 46, 1, 34, 2, 14, 3, 6, 4 }
    if minors == 4 and random:chance(0.3) then minors = 5 end
  end
  local adults = ({ ["Singolo < 65"] = 1, ["Singolo >= 65"] = 1, ["Coppia"] = 2, ["Coppia + minori"] = 2, ["Monogenitore"] = 1 })[kind]
  if adults == nil then adults = random:whole(3, 4) end
  if (kind == "Monogenitore" or kind == "Coppia + minori") and random:chance(0.15) then adults = adults + 1 end
  return adults, minors
end

local function holder_age(random, kind, minors)
  if kind == "Singolo >= 65" then return math.floor(random:triangular(65, 70, 90)) end
  if kind == "Singolo < 65" then return math.floor(random:triangular(25, 52, 65)) end
  if minors > 0 and kind ~= "Esteso" then return math.floor(random:triangular(22, 39, 58)) end
  return math.floor(random:triangular(25, 52, 88))
end

local function birth(random, age)
  return households.EXPORT_DAY - math.floor(age * 365.25) - random:whole(1, 360)
end

local function members(random, h)
  local list = {}
  local function add(relation, age, sex)
    list[#list + 1] = {
      id = string.format("%s-%d", h.id, #list + 1), relation = relation, birth = birth(random, age),
      sex = sex or (random:chance(0.5) and "F" or "M"),
    }
  end
  add("intestatario", h.age, random:chance(h.kind == "Monogenitore" and 0.85 or 0.55) and "F" or "M")
  local adults = h.adults - 1
  if adults > 0 and h.kind ~= "Monogenitore" then
    add("coniuge o convivente", math.max(20, h.age + random:whole(-7, 7)))
    adults = adults - 1
  end
  for _ = 1, adults do
    if h.age >= 38 then
      add("figlio", random:whole(18, math.min(34, h.age - 19)))
    else
      add("altro parente", random:whole(19, 60))
    end
  end
  for _ = 1, h.minors do add("figlio", random:whole(0, math.max(1, math.min(16, h.age - 19)))) end
  return list
end

local function debt(random, h)
  h.rent = math.min(350, math.max(40, random:gamma(95, 45)))
  h.charges = random:between(45, 140)
  repeat h.arrears = random:lognormal(3900, 1.0) until h.arrears >= 150 and h.arrears <= 60000
  h.months = math.max(3, math.floor(h.arrears / (h.rent + h.charges) + 0.5))
end

local function care(random, h)
  h.disability = random:chance(h.kind == "Singolo >= 65" and 0.32 or 0.20)
  h.mental_health = random:chance(0.09)
  h.addiction = random:chance(0.07)
end

local function referral(random, h)
  local followed = h.mental_health or h.addiction
  if followed and random:chance(0.26) then
    h.referred = h.addiction and "SerD" or "CSM"
  else
    h.referred = random:pick { 63, "Solo elenco", 17.5, "Cissaca", 8.3, "Caritas", 7.2, "Ufficio casa", 2.1, "Casa di Quartiere" }
  end
  if h.referred ~= "Solo elenco" and random:chance(0.12) then
    local other = random:one_of { "Cissaca", "Caritas", "Ufficio casa" }
    if other ~= h.referred then h.referred = h.referred .. ", " .. other end
  end
  local share = h.referred:find("Cissaca") and 1 or followed and 0.7 or h.referred == "Solo elenco" and 0.24 or 0.5
  h.known = random:chance(share)
end

local function procedure(random, h)
  local heavy = h.arrears > 8000 and 1.8 or 1
  h.stage = random:pick {
    h.months < 4 and 20 or 4, "Nessuna", 30, "Comunicazione al comune", 27, "In verifica", 15, "Piano di rientro",
    16 * heavy, "Richiesta decadenza", 5 * heavy, "Pronunciata", 2 * heavy, "Rilascio",
  }
  if h.stage == "Nessuna" then return end
  local silent = ({ ["Comunicazione al comune"] = 0.65, ["In verifica"] = 0.45 })[h.stage] or 0.15
  local open = h.stage == "Comunicazione al comune" or h.stage == "In verifica"
  if random:chance(silent) then
    h.reply = "Nessun riscontro"
    h.notice = households.EXPORT_DAY - (open and random:whole(3, 95) or random:whole(120, 600))
  else
    h.reply = random:pick { 40, "Impossibilità oggettiva", 25, "Può pagare" }
    local delay = math.floor(random:triangular(10, 40, 95))
    h.notice = households.EXPORT_DAY - delay - (open and random:whole(2, 120) or random:whole(90, 500))
  end
end

local function equivalence(size)
  return ({ 1, 1.57, 2.04, 2.46, 2.85 })[size] or 2.85 + 0.35 * (size - 5)
end

local function means(random, h)
  h.isee_status = random:pick { 72, "Valida", 14, "Scaduta", 4, "Con omissioni", 10, "Assente" }
  h.isee = random:chance(0.12) and 0 or random:lognormal(4800, 0.7)
  h.income = h.isee * equivalence(h.adults + h.minors) * random:between(0.9, 1.25)
  h.employed = h.age < 67 and h.isee > 0 and random:chance(0.42)
  local list = {}
  local function receives(name, probability)
    if random:chance(probability) then list[#list + 1] = name end
  end
  local frail = h.minors > 0 or h.disability or h.age >= 60
  receives("ADI", h.isee <= 10140 and (frail and 0.62 or 0.12) * (h.employed and 0.6 or 1) or 0)
  if #list == 0 and not frail then receives("SFL", 0.15) end
  receives("NASpI", (not h.employed and h.age < 64) and 0.10 or 0)
  receives("AUU", h.minors > 0 and 0.75 or 0)
  receives("Pensione", h.age >= 67 and 0.85 or 0)
  receives("Invalidità civile", h.disability and 0.6 or 0)
  h.benefits = #list == 0 and "Nessuna" or table.concat(list, ", ")
end

local function fund(random, h)
  local due = math.max(480, 0.14 * h.income)
  if random:chance(0.38) then
    h.paid = due * random:between(1, 1.08) + 0.01
  elseif random:chance(0.55) then
    h.paid = 0
  else
    h.paid = due * random:between(0.1, 0.95)
  end
  h.application = random:pick { 76, "Non chiesta", 13, "Presentata", 6, "Incompleta", 4, "Ammessa", 1, "Respinta" }
end

function households.draw(seed, index)
  local random = Random.new(seed, index)
  local h = { id = string.format("N%03d", index) }
  h.municipality = random:pick {
    92.5, "006003", 2.2, "006177", 1, "006154", 0.6, "006192", 0.5, "006193", 1.4, "006114", 1.2, "006174", 0.6, "006047",
  }
  h.landlord = random:pick { 97.5, "ATC", 2, "Comune", 0.5, "Altro ente" }
  h.kind = random:pick { 24, "Singolo < 65", 16, "Singolo >= 65", 14, "Coppia", 21, "Coppia + minori", 15, "Monogenitore", 10, "Esteso" }
  h.adults, h.minors = people(random, h.kind)
  h.age = holder_age(random, h.kind, h.minors)
  h.members = members(random, h)
  h.taxcode = taxcode.of(h.members[1].birth, h.members[1].sex)
  h.tenant = string.format("%06d", 20000 + index * 37 + random:whole(0, 30))
  h.dwelling = string.format("AL%04d/%02d", 100 + index * 7 + random:whole(0, 5), random:whole(1, 24))
  h.address = random:one_of(STREETS) .. " " .. random:whole(1, 120)
  h.operator = "op. " .. random:whole(1, 6)
  h.note = random:chance(0.08) and random:one_of(NOTES) or ""
  debt(random, h)
  care(random, h)
  referral(random, h)
  procedure(random, h)
  means(random, h)
  fund(random, h)
  return h
end

return households
