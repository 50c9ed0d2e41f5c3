-- The list: its rows as households, and what must be put right in it. Headers and spellings are those of this list.

local cells = require "cells"
local csv = require "csv"
local days = require "days"
local taxcode = require "taxcode"

local list = {}

-- Towns by code and name, those that were merged under their new code.
local CURRENT = { ["006006"] = "006192", ["006130"] = "006192", ["006064"] = "006193", ["006089"] = "006193" }
local NAMED = {
  ["acqui terme"] = "006001", alessandria = "006003", ["alluvioni cambio"] = "006192", piovera = "006192",
  ["alluvioni piovera"] = "006192", ["casale monferrato"] = "006039", ["castellazzo bormida"] = "006047",
  ["cuccaro monferrato"] = "006193", lu = "006193", ["lu e cuccaro monferrato"] = "006193", ["novi ligure"] = "006114",
  ovada = "006121", ["san salvatore monferrato"] = "006154", tortona = "006174", valenza = "006177",
}
for _, code in pairs(NAMED) do CURRENT[code] = code end

-- Spellings for words: each word stands for itself, the others for what they are given.
local function words(own, others)
  for _, word in ipairs(own) do others[word] = word end
  return others
end

local ID, TAX_CODE = "Codice nucleo", "Codice fiscale intestatario"

-- In the order of the network's fields: header, field, label, reader, and whether issues must not repeat the cell.
local function columns(this_year)
  local money = cells.money(0)
  return {
    { "Comune", "municipality", "Municipality", cells.town(CURRENT, NAMED) },
    { "Ente proprietario", "landlord", "Landlord", cells.choice(words(
      { "ATC", "comune", "altro ente", "privato" }, { ["A.T.C."] = "ATC", ["ATC Piemonte Sud"] = "ATC" })) },
    { "Tot. morosità €", "arrears", "Arrears", money },
    { "Canone mensile €", "monthly_rent", "Monthly rent", cells.money(1) },
    { "Spese mensili", "monthly_charges", "Monthly charges", money },
    { "Tipologia nucleo", "household_type", "Household type", cells.choice(words(
      { "persona sola", "anziano solo", "coppia", "coppia con minori", "un solo genitore", "esteso" }, {
        ["Singolo < 65"] = "persona sola", singolo = "persona sola", ["Singolo >= 65"] = "anziano solo",
        anziano = "anziano solo", ["Coppia + minori"] = "coppia con minori", Monogenitore = "un solo genitore",
        monogenitoriale = "un solo genitore", ["famiglia estesa"] = "esteso" })) },
    { "N. minori", "minors", "Children under 18", cells.whole(0, 15) },
    { "Invalidità >= 46% o L.104", "disability", "Certified disability in the household", cells.yes_no(), true },
    { "In carico CSM", "mental_health_care", "Followed by the mental health centre", cells.yes_no(), true },
    { "In carico SerD", "addiction_care", "Followed by the addiction service", cells.yes_no(), true },
    { "Inviante", "referred_by", "Referred by", cells.choices(words(
      { "Cissaca", "Caritas", "Casa di Quartiere", "ASL AL", "Ufficio casa", "solo elenco" }, {
        ["Centro Ascolto Caritas"] = "Caritas", ["Sportello Casa di Quartiere"] = "Casa di Quartiere", SerD = "ASL AL",
        SERT = "ASL AL", ["Ser.D."] = "ASL AL", CSM = "ASL AL", ["Uff. casa"] = "Ufficio casa" })) },
    { "Noto ai servizi", "known_to_services", "Known to social services", cells.yes_no() },
    { "Stato procedura", "procedure_stage", "Stage of the procedure", cells.choice(words(
      { "nessuna", "comunicazione", "verifica", "piano", "decadenza chiesta", "decadenza pronunciata", "esecuzione" }, {
        ["Comunicazione al comune"] = "comunicazione", ["In verifica"] = "verifica", ["Piano di rientro"] = "piano",
        ["Richiesta decadenza"] = "decadenza chiesta", Pronunciata = "decadenza pronunciata", Rilascio = "esecuzione" })) },
    { "Data comunicazione ATC", "notice_date", "Notice from ATC to the municipality", days.reader(this_year) },
    { "Riscontro comune", "municipality_reply", "Reply of the municipality", cells.choice(words(
      { "nessuna", "non può pagare", "può pagare" },
      { ["Nessun riscontro"] = "nessuna", ["Impossibilità oggettiva"] = "non può pagare" })) },
    { "Occupati nel nucleo", "employed", "Somebody works", cells.yes_no() },
    { "Misure in corso", "benefits", "Benefits received", cells.choices(words(
      { "ADI", "SFL", "NASpI", "AUU", "pensione", "invalidità", "nessuna" },
      { ["Assegno di inclusione"] = "ADI", ["Assegno unico"] = "AUU", ["Invalidità civile"] = "invalidità" })) },
    { "Stato ISEE", "isee_status", "ISEE certificate", cells.choice(words(
      { "valida", "scaduta", "difforme", "assente" },
      { ["Con omissioni"] = "difforme", ["omissioni/difformità"] = "difforme" })) },
    { "ISEE €", "isee", "ISEE", money },
    { "Somma redditi", "income_sum", "Sum of the household's incomes", money },
    { "Quota minima versata", "min_share_paid", "Minimum share already paid", money },
    { "Domanda fondo sociale", "fund_application", "Application to the social fund", cells.choice(words(
      { "non chiesta", "incompleta", "presentata", "ammessa", "respinta" }, { No = "non chiesta" })) },
  }
end

-- What a row says, without the blanks at its end: to compare rows with the same id.
local function content(row)
  local texts, last = {}, 0
  for i, cell in ipairs(row) do
    texts[i] = cells.trim(cell)
    if texts[i] ~= "" then last = i end
  end
  return table.concat(texts, "\0", 1, last)
end

local function is_blank(row, from)
  for i = from, #row do
    if cells.trim(row[i]) ~= "" then return false end
  end
  return true
end

-- The rows with an id and no cell too many, by id in the order of the list. What cannot be used is an issue.
local function rows_by_id(rows, width, id_place, add)
  local groups, by_id, read = {}, {}, 0
  for number = 2, #rows do
    local row = rows[number]
    local id = cells.trim(row[id_place] or "")
    if not is_blank(row, 1) then
      read = read + 1
      if #row > width and not is_blank(row, width + 1) then
        add(row.line, 0, "ragged-row", id, nil, nil, nil, string.format("%d cells, %d columns", #row, width))
      elseif cells.is_unknown(id) then
        add(row.line, 0, "missing-id", "", ID)
      elseif by_id[id] then
        table.insert(by_id[id], row)
      else
        by_id[id] = { id = id, row }
        groups[#groups + 1] = by_id[id]
      end
    end
  end
  return groups, read
end

-- Of identical rows the first counts; of rows that differ, none. Returns the row to read, if any.
local function only_row(group, add)
  local first = group[1]
  if not group[2] then return first end
  local alike, text = true, content(first)
  for i = 2, #group do alike = alike and content(group[i]) == text end
  for i = alike and 2 or 1, #group do
    local others = {}
    for j, other in ipairs(group) do
      if j ~= i and #others < 5 then others[#others + 1] = "line " .. other.line end
    end
    add(group[i].line, 0, alike and "duplicate-id" or "conflicting-rows", group.id, nil, nil, nil, table.concat(others, ", "))
  end
  return alike and first or nil
end

local function in_order(a, b)
  if a.line ~= b.line then return a.line < b.line end
  if a.place ~= b.place then return a.place < b.place end
  return a.order < b.order
end

-- Returns { households, issues, rows_read, labels, order }: a household is a table of its fields, nil where nobody knows.
function list.read(text, this_year)
  assert(utf8.len(text), "the list is not UTF-8")
  local rows = csv.rows((text:gsub("^\xEF\xBB\xBF", "")))
  local places, width = {}, #rows[1]
  for i, header in ipairs(rows[1]) do places[header] = i end
  local function place_of(header) return places[header] or error("no column `" .. header .. "`") end

  local issues = {}
  local function add(line, place, code, household, column, field, read, detail)
    local order = #issues + 1
    issues[order] = {
      line = line, place = place, order = order, code = code, household = household, column = column, field = field,
      read = read, detail = detail,
    }
  end

  local all = columns(this_year)
  local labels, order = {}, {}
  for i, column in ipairs(all) do
    column.place = place_of(column[1])
    labels[column[2]], order[column[2]] = column[3], i
  end
  local tax_code = place_of(TAX_CODE)
  local groups, rows_read = rows_by_id(rows, width, place_of(ID), add)
  local households = {}
  for _, group in ipairs(groups) do
    local row = only_row(group, add)
    if row then
      local household = { id = group.id }
      for i = 1, #all do
        local column = all[i]
        local cell = row[column.place]
        if cell and cell ~= "" then
          local value, code, detail = column[4](cell)
          household[column[2]] = value
          if code then
            local read = cells.trim(cell)
            read = not column[5] and read:sub(1, (utf8.offset(read, 81) or 0) - 1) or nil
            add(row.line, column.place, code, group.id, column[1], column[2], read, detail)
          end
        end
      end
      local code = row[tax_code]
      if code and not cells.is_unknown(cells.trim(code)) and not taxcode.is_valid(code) then
        add(row.line, tax_code, "bad-tax-code", group.id, TAX_CODE)
      end
      households[#households + 1] = household
    end
  end
  table.sort(issues, in_order)
  return { households = households, issues = issues, rows_read = rows_read, labels = labels, order = order }
end

return list
