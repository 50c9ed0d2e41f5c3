-- The main job without Raccordo: what somebody who knows Lua would write for this one list and this one set of rules.
--
--   lua5.4 decadence.lua LIST DAY DIRECTORY          (the directory must exist)
--   lua5.4 Benchmarks/PlainLua/decadence.lua Examples/Decadence/list.csv 2025-03-12 out
--
-- It is the baseline for the time of the whole `raccordo match` command: same list, same rules as
-- Rules/alessandria-abitare/decadenza.lua (rules and figures of 2025 are written in here, columns and spellings are those of
-- that list), same shortlist. It writes shortlist.csv and judgements.ndjson and prints the ids that get a place.
-- What it leaves out: the second program, explanations, the other files, tests, dated figures, every other list.
--
-- Unknown is nil; a condition is true, false or nil, by Kleene's rules.

local PLACES = 14
local FUND_ISEE = 7448.37     -- euro, 2025
local REPLY_DAYS = 60
local FRAGILITY_CAP = 45
local AREA = { ["006003"] = true, ["006177"] = true, ["006154"] = true, ["006192"] = true, ["006193"] = true }
local TOWNS = { alessandria = "006003", piovera = "006192", ["alluvioni piovera"] = "006192", valenza = "006177" }

-- Reading ---------------------------------------------------------------------------------------------

local function read_file(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return (text:gsub("^\xEF\xBB\xBF", ""))
end

-- The rows of a CSV text as arrays of cells; quotes, line breaks inside them and any line ending are understood.
local function rows_of(text)
  local rows, row, position, size = {}, {}, 1, #text
  while position <= size do
    local cell
    if text:byte(position) == 34 then
      local parts, start = {}, position + 1
      while true do
        local quote = text:find('"', start, true) or size + 1
        parts[#parts + 1] = text:sub(start, quote - 1)
        position = quote + 1
        if text:byte(position) ~= 34 then break end
        parts[#parts + 1], start = '"', position + 1
      end
      cell = table.concat(parts)
    else
      local stop = text:find("[;\r\n]", position) or size + 1
      cell = text:sub(position, stop - 1)
      position = stop
    end
    row[#row + 1] = cell
    if text:byte(position) == 59 then
      position = position + 1
    else
      rows[#rows + 1], row = row, {}
      position = position + (text:sub(position, position + 1) == "\r\n" and 2 or 1)
    end
  end
  return rows
end

local MISSING = { [""] = true, ["-"] = true, ["N.D."] = true, ["n.d."] = true }

local function amount(cell)
  local digits = cell:gsub("€", ""):gsub(" ", "")
  if digits:sub(1, 1) == "-" or digits:sub(-1) == "-" then return nil end   -- a credit: somebody must look at it
  if digits:find(",", 1, true) then digits = digits:gsub("%.", ""):gsub(",", ".") end
  return tonumber(digits)
end

local function whole(cell)
  return math.tointeger(tonumber(cell))
end

local WORDS = { ["sì"] = true, si = true, s = true, no = false, n = false }

local function yes_no(cell)
  return WORDS[cell:lower()]
end

local function day_number(year, month, day)
  if month <= 2 then year = year - 1 end
  local era = year // 400
  local year_of_era = year - era * 400
  local day_of_year = (153 * (month + (month > 2 and -3 or 9)) + 2) // 5 + day - 1
  return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468
end

local function date(cell)
  local day, month, year = cell:match("^(%d%d)/(%d%d)/(%d+)$")
  if not day then year, month, day = cell:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$") end
  if day then
    year = tonumber(year)
    return day_number(year < 100 and year + 2000 or year, tonumber(month), tonumber(day))
  end
  local serial = math.tointeger(tonumber(cell))
  return serial and serial - 25569                                          -- a spreadsheet's own number
end

local function town(cell)
  if cell:find("^%d+$") then return ("000000" .. cell):sub(-6) end
  return TOWNS[cell:lower()]
end

local function one_of(choices)
  local known = {}
  for _, choice in ipairs(choices) do known[choice] = choice end
  return function(cell) return known[cell] end
end

local function any_of(choices)
  local known = {}
  for _, choice in ipairs(choices) do known[choice] = true end
  return function(cell)
    local set = {}
    for word in cell:gmatch("[^,]+") do
      word = word:match("^%s*(.-)%s*$")
      if not known[word] then return nil end
      set[word] = true
    end
    return set
  end
end

local COLUMNS = {
  { "Comune", "municipality", town },
  { "Ente proprietario", "landlord", one_of { "ATC", "Comune", "Altro ente" } },
  { "Tot. morosità €", "arrears", amount },
  { "Canone mensile €", "monthly_rent", amount },
  { "Spese mensili", "monthly_charges", amount },
  { "Tipologia nucleo", "household_type", one_of { "Singolo < 65", "Singolo >= 65", "Coppia", "Coppia + minori", "Monogenitore", "Esteso" } },
  { "N. minori", "minors", whole },
  { "Invalidità >= 46% o L.104", "disability", yes_no },
  { "In carico CSM", "mental_health_care", yes_no },
  { "In carico SerD", "addiction_care", yes_no },
  { "Inviante", "referred_by", any_of { "Solo elenco", "Cissaca", "Caritas", "Ufficio casa", "Casa di Quartiere", "SerD", "CSM" } },
  { "Noto ai servizi", "known_to_services", yes_no },
  { "Stato procedura", "procedure_stage", one_of { "Nessuna", "Comunicazione al comune", "In verifica", "Piano di rientro", "Richiesta decadenza", "Pronunciata", "Rilascio" } },
  { "Data comunicazione ATC", "notice_date", date },
  { "Riscontro comune", "municipality_reply", one_of { "Nessun riscontro", "Impossibilità oggettiva", "Può pagare" } },
  { "Occupati nel nucleo", "employed", yes_no },
  { "Misure in corso", "benefits", any_of { "ADI", "SFL", "NASpI", "AUU", "Pensione", "Invalidità civile", "Nessuna" } },
  { "Stato ISEE", "isee_status", one_of { "Valida", "Scaduta", "Con omissioni", "Assente" } },
  { "ISEE €", "isee", amount },
}

-- The households of a list; a cell that cannot be read is unknown and said, a second row with an id is said and left out.
local function households_of(path)
  local rows = rows_of(read_file(path))
  local place = {}
  for i, header in ipairs(rows[1]) do place[header] = i end
  local id_column = assert(place["Codice nucleo"], "no column `Codice nucleo`")
  local households, seen = {}, {}
  for number = 2, #rows do
    local row = rows[number]
    local id = row[id_column]
    if seen[id] then
      io.stderr:write("row ", number, ": ", id, " stands in the list already\n")
    else
      seen[id] = true
      local household = { id = id }
      for _, column in ipairs(COLUMNS) do
        local cell = row[place[column[1]]] or ""
        if not MISSING[cell] then
          local value = column[3](cell)
          if value == nil then io.stderr:write("row ", number, ": ", column[1], " cannot be read\n") end
          household[column[2]] = value
        end
      end
      households[#households + 1] = household
    end
  end
  return households
end

-- Three values ----------------------------------------------------------------------------------------

local function both(a, b)
  if a == false or b == false then return false end
  if a == nil or b == nil then return nil end
  return true
end

local function either(a, b)
  if a or b then return true end
  if a == nil or b == nil then return nil end
  return false
end

local function negation(a)
  if a == nil then return nil end
  return not a
end

local function is(value, wanted)
  if value == nil then return nil end
  return value == wanted
end

local function among(value, set)
  if value == nil then return nil end
  return set[value] == true
end

local function overlaps(set, wanted)
  if set == nil then return nil end
  for word in pairs(wanted) do
    if set[word] then return true end
  end
  return false
end

local function within(value, low, high)
  if value == nil then return nil end
  return value >= low and value <= high
end

-- The rules -------------------------------------------------------------------------------------------

local REFERRERS = { Cissaca = true, Caritas = true, ["Casa di Quartiere"] = true, SerD = true, CSM = true, ["Ufficio casa"] = true }
local SUPPORTS = { ADI = true, SFL = true, NASpI = true, Pensione = true, ["Invalidità civile"] = true }
local WAITING = { ["Comunicazione al comune"] = true, ["In verifica"] = true }
local PRONOUNCED = { Pronunciata = true, Rilascio = true }
local UNDER_WAY = { ["Richiesta decadenza"] = true, Pronunciata = true, Rilascio = true }
local NO_ISEE = { Scaduta = true, ["Con omissioni"] = true, Assente = true }

local function months_behind(h)
  if h.arrears and h.monthly_rent and h.monthly_charges then return h.arrears / (h.monthly_rent + h.monthly_charges) end
end

local function days_to_reply(h, today)
  if h.notice_date then return h.notice_date + REPLY_DAYS - today end
end

local function unanswered(h)
  return both(among(h.procedure_stage, WAITING), is(h.municipality_reply, "Nessun riscontro"))
end

local REQUIREMENTS = {
  { "in_the_area", { "municipality" }, function(h) return among(h.municipality, AREA) end },
  { "atc_tenant", { "landlord" }, function(h) return is(h.landlord, "ATC") end },
  { "arrears_in_range", { "arrears" }, function(h) return within(h.arrears, 1000, 5000) end },
  { "known_to_the_network", { "referred_by", "known_to_services" }, function(h)
    return either(overlaps(h.referred_by, REFERRERS), h.known_to_services)
  end },
}

-- Name, fields, points, whether the cap on fragility counts them, condition.
local CRITERIA = {
  { "single_parent", { "household_type", "minors" }, 15, true, function(h)
    return both(is(h.household_type, "Monogenitore"), within(h.minors, 1, math.huge))
  end },
  { "many_children", { "minors" }, 10, true, function(h) return within(h.minors, 3, math.huge) end },
  { "elderly_alone", { "household_type" }, 10, true, function(h) return is(h.household_type, "Singolo >= 65") end },
  { "disability", { "disability" }, 15, true, function(h) return h.disability end },
  { "health_service", { "mental_health_care", "addiction_care" }, 15, true, function(h)
    return either(h.mental_health_care, h.addiction_care)
  end },
  { "no_support", { "employed", "benefits" }, 10, true, function(h)
    return both(negation(h.employed), negation(overlaps(h.benefits, SUPPORTS)))
  end },
  { "large_debt", { "arrears", "monthly_rent", "monthly_charges" }, 10, false, function(h)
    return within(months_behind(h), 12, math.huge)
  end },
  { "reply_falling_due", { "procedure_stage", "notice_date", "municipality_reply" }, 20, false, function(h, today)
    return both(unanswered(h), within(days_to_reply(h, today), 0, 20))
  end },
  { "reply_overdue", { "procedure_stage", "notice_date", "municipality_reply" }, 15, false, function(h, today)
    return both(unanswered(h), within(days_to_reply(h, today), -math.huge, -1))
  end },
  { "forfeiture_asked", { "procedure_stage" }, 25, false, function(h) return is(h.procedure_stage, "Richiesta decadenza") end },
  { "forfeiture_pronounced", { "procedure_stage" }, 35, false, function(h) return among(h.procedure_stage, PRONOUNCED) end },
}

local ROUTES = {
  { "mediator", { "procedure_stage" }, function(h) return among(h.procedure_stage, UNDER_WAY) end },
  { "social_fund", { "isee_status", "isee" }, function(h)
    return both(is(h.isee_status, "Valida"), within(h.isee, 0, FUND_ISEE))
  end },
  { "isee_first", { "isee_status" }, function(h) return among(h.isee_status, NO_ISEE) end },
  { "repayment_plan", {}, function() return true end },
}

local function ask(judgement, h, fields)
  for _, field in ipairs(fields) do
    if h[field] == nil and not judgement.asked[field] then
      judgement.asked[field] = true
      judgement.ask[#judgement.ask + 1] = field
    end
  end
end

local function judge(h, today)
  local judgement = { household = h, because = {}, why_not = {}, ask = {}, asked = {} }
  local eligible = true
  for _, requirement in ipairs(REQUIREMENTS) do
    local holds = requirement[3](h)
    eligible = both(eligible, holds)
    if holds == false then judgement.why_not[#judgement.why_not + 1] = requirement[1] end
    if holds == nil then ask(judgement, h, requirement[2]) end
  end
  judgement.eligible = eligible
  if eligible == false then
    judgement.ask = {}
    return judgement
  end
  local known, possible, frail, perhaps_frail = 0, 0, 0, 0
  for _, criterion in ipairs(CRITERIA) do
    local holds = criterion[5](h, today)
    local sure, most = holds and criterion[3] or 0, holds == false and 0 or criterion[3]
    if criterion[4] then
      frail, perhaps_frail = frail + sure, perhaps_frail + most
    else
      known, possible = known + sure, possible + most
    end
    if holds then judgement.because[#judgement.because + 1] = criterion[1] end
    if holds == nil then ask(judgement, h, criterion[2]) end
  end
  judgement.known = known + math.min(frail, FRAGILITY_CAP)
  judgement.possible = possible + math.min(perhaps_frail, FRAGILITY_CAP)
  local open = {}
  for _, route in ipairs(ROUTES) do
    local holds = route[3](h)
    if holds ~= false then open[#open + 1] = route[1] end
    if holds then break end
    if holds == nil then ask(judgement, h, route[2]) end
  end
  judgement.route = #open == 1 and open[1] or nil
  return judgement
end

-- Ranking ---------------------------------------------------------------------------------------------

-- Points, then the older notice, then more children, then the id; an unknown tie comes last.
local function before(a, b)
  if a.known ~= b.known then return a.known > b.known end
  local x, y = a.household, b.household
  local notice, other = x.notice_date or math.huge, y.notice_date or math.huge
  if notice ~= other then return notice < other end
  local minors, others = x.minors or -1, y.minors or -1
  if minors ~= others then return minors > others end
  return x.id < y.id
end

-- How many numbers of a list sorted upwards are at least `value`.
local function at_least(sorted, value)
  local low, high = 1, #sorted + 1
  while low < high do
    local middle = (low + high) // 2
    if sorted[middle] < value then low = middle + 1 else high = middle end
  end
  return #sorted - low + 1
end

-- Surely in: fewer others than places can reach its known points. Surely out: enough others already pass all it can get.
local function rank(judgements)
  local contenders, highest, sure = {}, {}, {}
  for _, judgement in ipairs(judgements) do
    if judgement.eligible ~= false then
      contenders[#contenders + 1] = judgement
      highest[#highest + 1] = judgement.possible
      if judgement.eligible then sure[#sure + 1] = judgement.known end
    end
  end
  table.sort(contenders, before)
  table.sort(highest)
  table.sort(sure)
  local taken = 0
  for position, judgement in ipairs(contenders) do
    judgement.rank = position
    if judgement.eligible and taken < PLACES then
      judgement.place = true
      taken = taken + 1
    end
    if judgement.eligible and at_least(highest, judgement.known) - 1 < PLACES then
      judgement.standing = "in"
    elseif at_least(sure, judgement.possible + 1) >= PLACES then
      judgement.standing = "out"
    else
      judgement.standing = "open"
    end
  end
  return contenders
end

-- Writing ---------------------------------------------------------------------------------------------

local function json_list(words)
  if #words == 0 then return "[]" end
  return '["' .. table.concat(words, '","') .. '"]'
end

local WORD = { [true] = "yes", [false] = "no" }

local function write_judgements(path, judgements)
  local lines = {}
  for i, j in ipairs(judgements) do
    local ranked = j.rank and string.format(
      '"points":[%d,%d],"route":%s,"rank":%d,', j.known, j.possible, j.route and '"' .. j.route .. '"' or "null", j.rank) or ""
    lines[i] = string.format(
      '{"household":"%s","program":"decadenza","eligible":"%s",%s"place":%s,"standing":"%s","ask":%s,"because":%s,"why_not":%s}\n',
      j.household.id:gsub('[\\"]', "\\%0"), WORD[j.eligible] or "unknown", ranked, tostring(j.place == true), j.standing or "out",
      json_list(j.ask), json_list(j.because), json_list(j.why_not))
  end
  local file = assert(io.open(path, "wb"))
  file:write(table.concat(lines))
  file:close()
end

local function write_shortlist(path, contenders)
  local file = assert(io.open(path, "wb"))
  file:write("\xEF\xBB\xBFposto;nucleo;punti;punti possibili;stato;percorso;da chiedere;perché\r\n")
  for _, j in ipairs(contenders) do
    if j.place then
      file:write(table.concat({
        j.rank, j.household.id, j.known, j.possible, j.standing, j.route or "", table.concat(j.ask, ", "), table.concat(j.because, ", "),
      }, ";"), "\r\n")
    end
  end
  file:close()
end

local list, day, directory = arg[1], arg[2], arg[3]
local year, month, month_day = (day or ""):match("^(%d%d%d%d)-(%d%d)-(%d%d)$")
if not (list and year and directory) then
  io.stderr:write("usage: lua5.4 decadence.lua LIST DAY DIRECTORY\n")
  os.exit(64)
end
local today = day_number(tonumber(year), tonumber(month), tonumber(month_day))
local judgements = {}
for i, household in ipairs(households_of(list)) do judgements[i] = judge(household, today) end
local contenders = rank(judgements)
write_judgements(directory .. "/judgements.ndjson", judgements)
write_shortlist(directory .. "/shortlist.csv", contenders)
for _, judgement in ipairs(contenders) do
  if judgement.place then print(judgement.household.id) end
end
