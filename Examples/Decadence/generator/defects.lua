-- What goes wrong between an office and a list: each defect is put into a drawn set of rows and counted.
--
-- A row is { cells = {...}, ending = "\r\n", extra = "" }.

local calendar = require "generator.calendar"
local sheet = require "generator.sheet"
local taxcode = require "generator.taxcode"

local defects = {}

local CF = sheet.column "Codice fiscale intestatario"
local ARREARS = sheet.column "Tot. morosità €"
local TOWN = sheet.column "Comune"
local NOTICE = sheet.column "Data comunicazione ATC"
local ADDRESS = sheet.column "Indirizzo"
local NOTE = sheet.column "Note"
local DWELLING = sheet.column "Codice alloggio"

-- What Windows-1252 shows for the bytes 80-9F that turn up in Italian text; the others stand for themselves.
local CP1252 = { [0x80] = 0x20AC, [0x82] = 0x201A, [0x88] = 0x02C6, [0x89] = 0x2030, [0x92] = 0x2019, [0x99] = 0x2122 }

local function garbled(text)
  return (text:gsub("[\x80-\xFF]", function(byte) return utf8.char(CP1252[byte:byte()] or byte:byte()) end))
end

-- "1234,56" with dots between the thousands.
local function with_dots(amount)
  local whole, cents = amount:match("^(%d+),(%d%d)$")
  local dotted = whole:reverse():gsub("(%d%d%d)", "%1."):reverse():gsub("^%.", "")
  return dotted .. "," .. cents
end

local AMOUNTS = {
  { "1.234,56", with_dots },
  { "1234.56", function(amount) return (amount:gsub(",", ".")) end },
  { "1 234,56", function(amount) return (with_dots(amount):gsub("%.", " ")) end },
  { "€ 1.234,56", function(amount) return "€ " .. with_dots(amount) end },
}
local DATES = { { "gg/mm/aa", calendar.short }, { "aaaa-mm-gg", calendar.iso }, { "Excel serial number", calendar.serial } }

local function day_of(cell)
  local day, month, year = cell:match("^(%d%d)/(%d%d)/(%d%d%d%d)$")
  return day and calendar.day(tonumber(year), tonumber(month), tonumber(day))
end

local function is_code(cell) return #cell == 16 end
local function is_amount(cell) return cell:find("^%d+,%d%d$") ~= nil end
local function is_town_code(cell) return cell:find("^00%d+$") ~= nil end
local function is_the_town(cell) return cell == "006003" end

-- Rows whose cell in `column` passes `fits`, as many as `per_thousand` asks for, drawn without repetition.
local function some(random, rows, per_thousand, column, fits)
  local fitting = {}
  for _, row in ipairs(rows) do
    if fits(row.cells[column]) then fitting[#fitting + 1] = row end
  end
  local count = math.floor(#rows * per_thousand / 1000 + 0.5)
  local chosen = {}
  for i, index in ipairs(random:sample(math.min(count, #fitting), #fitting)) do chosen[i] = fitting[index] end
  return chosen
end

local function always() return true end

local function provisional(_, random) return taxcode.provisional(random:whole(1, 9999999)) end
local function town_name(_, random) return random:one_of { "Alessandria", "ALESSANDRIA", "alessandria" } end
local function credit(amount, random) return random:chance(0.5) and "-" .. amount or amount .. "-" end

-- Cells: each defect is { name, per thousand rows, column, which cells can have it, what it writes }.
local CELLS = {
  { "tax code: wrong check letter", 15, CF, is_code, taxcode.with_wrong_letter },
  { "tax code: small letters or spaces", 20, CF, is_code, function(code) return " " .. code:lower() .. " " end },
  { "tax code: eleven provisional digits", 10, CF, is_code, provisional },
  { "tax code: letter instead of a digit (omocodia)", 2, CF, is_code, taxcode.with_omocodia },
  { "town: ISTAT code without its leading zeros", 40, TOWN, is_town_code, function(cell) return (cell:gsub("^0+", "")) end },
  { "town: name instead of code", 20, TOWN, is_the_town, town_name },
  { "town: Piovera, merged in 2018", 4, TOWN, is_the_town, function() return "Piovera" end },
  { "arrears: negative (a credit)", 10, ARREARS, is_amount, credit },
}
for _, form in ipairs(AMOUNTS) do
  CELLS[#CELLS + 1] = { "arrears: written " .. form[1], 40, ARREARS, is_amount, form[2] }
end
for _, form in ipairs(DATES) do
  CELLS[#CELLS + 1] = { "notice date: written as " .. form[1], 15, NOTICE, day_of, function(cell) return form[2](day_of(cell)) end }
end

function defects.in_cells(rows, random, count)
  for _, defect in ipairs(CELLS) do
    local name, per_thousand, column, fits, write = table.unpack(defect)
    for _, row in ipairs(some(random, rows, per_thousand, column, fits)) do
      row.cells[column] = write(row.cells[column], random)
      count(name)
    end
  end
end

-- Two rows that share a value that should be of one only.
local function shared(rows, random, per_thousand, column, fits, name, count)
  for _, row in ipairs(some(random, rows, per_thousand, column, fits)) do
    local other = rows[random:whole(1, #rows)]
    if other ~= row and fits(other.cells[column]) then
      row.cells[column] = other.cells[column]
      count(name)
    end
  end
end

function defects.in_rows(rows, random, count)
  shared(rows, random, 8, CF, is_code, "the same holder in two households", count)
  shared(rows, random, 5, DWELLING, always, "the same dwelling in two households", count)
  for _, row in ipairs(some(random, rows, 5, NOTE, always)) do
    row.cells[NOTE] = "chiamare dopo le 18\nscala B, interno " .. random:whole(1, 12)
    count "line break inside a quoted cell"
  end
  for _, row in ipairs(some(random, rows, 10, ADDRESS, function(cell) return cell:find("[\x80-\xFF]") ~= nil end)) do
    for i, cell in ipairs(row.cells) do row.cells[i] = garbled(cell) end
    count "garbled accents (UTF-8 read as Windows-1252)"
  end
  for _, row in ipairs(some(random, rows, 5, NOTE, always)) do
    row.extra = ";"
    count "one ; too many at the end of the row"
  end
  for _, row in ipairs(some(random, rows, 5, NOTE, always)) do
    row.ending = "\n"
    count "line ending of another system"
  end
end

local function copy(row)
  return { cells = table.move(row.cells, 1, #row.cells, 1, {}), ending = row.ending, extra = row.extra }
end

-- A household on two rows: half of the answers on each, or twice the same answers but for the debt.
local function second_row(row, random, count)
  local second = copy(row)
  if random:chance(0.5) then
    for i = 2, #row.cells do
      if i <= #row.cells // 2 then second.cells[i] = "" else row.cells[i] = "" end
    end
    count "household on two rows, half of the answers on each"
  else
    second.cells[ARREARS] = string.format("%d,%02d", random:whole(300, 9000), random:whole(0, 99))
    count "household on two rows with different arrears"
  end
  return second
end

-- The rows, with the second rows of some households right after the first.
function defects.with_repeated_rows(rows, random, count)
  local after = {}
  for _, row in ipairs(some(random, rows, 20, NOTE, always)) do after[row] = second_row(row, random, count) end
  for _, row in ipairs(some(random, rows, 4, NOTE, always)) do
    if not after[row] then
      after[row] = copy(row)
      count "row written twice, identical"
    end
  end
  local all = {}
  for _, row in ipairs(rows) do
    all[#all + 1] = row
    all[#all + 1] = after[row]
  end
  return all
end

return defects
