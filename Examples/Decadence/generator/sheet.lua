-- The sheet an office exports: which columns, how each cell is written, which answers it never wrote down.

local calendar = require "generator.calendar"

local sheet = {}

local function money(euros)
  local cents = math.floor(euros * 100 + 0.5)
  return string.format("%d,%02d", cents // 100, cents % 100)
end

local YES = { 50, "Sì", 25, "SI", 15, "si", 10, "S" }
local NO = { 50, "No", 25, "NO", 15, "no", 10, "N" }

local function yes_no(random, value)
  return random:pick(value and YES or NO)
end

-- One entry a column: its header, the share of cells left without an answer, and how the cell is written.
-- Health answers are missing more often: the landlord does not hold them and the services share them only with consent.
sheet.columns = {
  { "Codice nucleo", 0, function(h) return h.id end },
  { "Matricola assegnatario", 0, function(h) return h.tenant end },
  { "Codice fiscale intestatario", 0.03, function(h) return h.taxcode end },
  { "Codice alloggio", 0, function(h) return h.dwelling end },
  { "Indirizzo", 0, function(h) return h.address end },
  { "Comune", 0.01, function(h) return h.municipality end },
  { "Ente proprietario", 0.01, function(h) return h.landlord end },
  { "Tipologia nucleo", 0.03, function(h) return h.kind end },
  { "N. componenti", 0.01, function(h) return tostring(h.adults + h.minors) end },
  { "N. minori", 0.03, function(h) return tostring(h.minors) end },
  { "Tot. morosità €", 0.02, function(h) return money(h.arrears) end },
  { "Canone mensile €", 0.03, function(h) return money(h.rent) end },
  { "Spese mensili", 0.04, function(h) return money(h.charges) end },
  { "Mesi di morosità", 0.03, function(h) return tostring(h.months) end },
  { "Stato procedura", 0.03, function(h) return h.stage end },
  { "Data comunicazione ATC", 0.03, function(h) return h.notice and calendar.italian(h.notice) or "" end },
  { "Riscontro comune", 0.03, function(h) return h.reply or "" end },
  { "Inviante", 0.05, function(h) return h.referred end },
  { "Noto ai servizi", 0.12, function(h, random) return yes_no(random, h.known) end },
  { "Invalidità >= 46% o L.104", 0.08, function(h, random) return yes_no(random, h.disability) end },
  { "In carico CSM", 0.12, function(h, random) return yes_no(random, h.mental_health) end },
  { "In carico SerD", 0.12, function(h, random) return yes_no(random, h.addiction) end },
  { "Occupati nel nucleo", 0.05, function(h, random) return yes_no(random, h.employed) end },
  { "Misure in corso", 0.05, function(h) return h.benefits end },
  { "Stato ISEE", 0.03, function(h) return h.isee_status end },
  { "ISEE €", 0.03, function(h) return h.isee_status == "Assente" and "" or money(h.isee) end },
  { "Somma redditi", 0.05, function(h) return h.isee_status == "Assente" and "" or money(h.income) end },
  { "Quota minima versata", 0.05, function(h) return money(h.paid) end },
  { "Domanda fondo sociale", 0.04, function(h) return h.application end },
  { "Operatore ATC", 0, function(h) return h.operator end },
  { "Note", 0, function(h) return h.note end },
}

local place = {}
for i, column in ipairs(sheet.columns) do place[column[1]] = i end

-- The number of a column; a wrong header is a mistake of ours and stops the generator.
function sheet.column(header)
  return assert(place[header], header)
end

function sheet.header()
  local cells = {}
  for i, column in ipairs(sheet.columns) do cells[i] = column[1] end
  return cells
end

local MISSING = { 40, "", 20, "N.D.", 20, "n.d.", 20, "-" }

-- The cells of a household, and how many answers were left out.
function sheet.row(h, random)
  local cells, missing = {}, 0
  for i, column in ipairs(sheet.columns) do
    local cell = column[3](h, random)
    if random:chance(column[2]) and cell ~= "" then
      cell = random:pick(MISSING)
      missing = missing + 1
    end
    cells[i] = cell
  end
  return cells, missing
end

-- The cells of a household of which every answer is there.
function sheet.answers(h, random)
  local cells = {}
  for i, column in ipairs(sheet.columns) do cells[i] = column[3](h, random) end
  return cells
end

local function quoted(cell)
  if cell:find('[;"\r\n]') then return '"' .. cell:gsub('"', '""') .. '"' end
  return cell
end

function sheet.line(cells)
  local written = {}
  for i, cell in ipairs(cells) do written[i] = quoted(cell) end
  return table.concat(written, ";")
end

return sheet
