-- Cells as answers. Each reader takes a cell and gives its value; `nil` when nobody knows; `nil` and a code when it
-- cannot be read; a value and a code when it was read with something to say.

local byte, find, gsub, lower, match, sub = string.byte, string.find, string.gsub, string.lower, string.match, string.sub

local cells = {}

local function trim(text)
  return match(text, "^%s*(.-)%s*$")
end
cells.trim = trim

-- What a cell says whatever its field --------------------------------------------------------------------

local UNKNOWN = {}
for mark in ([[n.d.|n.d|nd|nd.|n/d|n. d.|n.a.|n.a|na|n/a|n.p.|n.p|np|n.c.|n.c|nc|#n/d|#n/a|#nd|–|—|non noto|non nota|non noti
|non note|non disponibile|non pervenuto|non so|non si sa|sconosciuto|sconosciuta|unknown|not known|not available|null]])
  :gmatch("[^|\n]+") do
  UNKNOWN[mark] = true
end

-- `cell` is trimmed.
local function is_unknown(cell)
  return cell == "" or UNKNOWN[lower(cell)] or find(cell, "^[-?._/]+$") ~= nil
end
cells.is_unknown = is_unknown

local function is_formula_error(cell)
  return find(cell, "^#[%u/0]+[!?]$") ~= nil
end

-- UTF-8 once read as Windows-1252 ("Ã" and "Â" before a sign, "â" before "‚" or "€"), or bytes that were lost.
local GARBLED = {
  "\xC3\x83[\x80-\xFF ]", "\xC3\x83$", "\xC3\x82\xC2[\xA0-\xBF]", "\xC3\xA2\xE2\x80\x9A", "\xC3\xA2\xE2\x82\xAC",
  "\xEF\xBF\xBD", "\xC2[\x80-\x9F]",
}
local function is_garbled(cell)
  if not find(cell, "[\x80-\xFF]") then return false end
  for _, pattern in ipairs(GARBLED) do
    if find(cell, pattern) then return true end
  end
  return false
end

-- Case, accents, apostrophes and doubled spaces taken away.
local PLAIN = { ["’"] = "", ["‘"] = "", ["´"] = "", ["\u{A0}"] = " " }
for plain, letters in pairs { a = "àáâäÀÁÂÄ", e = "èéêëÈÉÊË", i = "ìíîïÌÍÎÏ", o = "òóôöÒÓÔÖ", u = "ùúûüÙÚÛÜ" } do
  for _, code in utf8.codes(letters) do PLAIN[utf8.char(code)] = plain end
end
local function fold(text)
  text = gsub(lower(text), "[\xC2-\xF4][\x80-\xBF]+", PLAIN)
  text = gsub(text, "['`]", "")
  return (gsub(text, "%s+", " "))
end

-- Words ------------------------------------------------------------------------------------------------------

-- A reader for cells that repeat: `read` is asked once for each spelling.
local function remembering(known, read)
  local codes = {}
  return function(cell)
    local value, code = known[cell], codes[cell]
    if value ~= nil or code ~= nil then return value, code or nil end
    local text = trim(cell)
    if is_unknown(text) then
      code = false
    elseif is_formula_error(text) then
      code = "formula-error"
    elseif is_garbled(text) then
      code = "garbled-text"
    else
      value, code = read(text)
    end
    known[cell], codes[cell] = value, code
    return value, code or nil
  end
end

local function with_folded(spellings)
  local folded = {}
  for spelling, value in pairs(spellings) do folded[fold(spelling)] = value end
  return folded
end

-- One of some words. `spellings`: what offices write for each.
function cells.choice(spellings)
  local folded = with_folded(spellings)
  return remembering(spellings, function(text)
    local value = folded[fold(text)]
    if value == nil then return nil, "not-a-choice" end
    return value
  end)
end

-- Several of some words, as a set.
function cells.choices(spellings)
  local folded = with_folded(spellings)
  return remembering({}, function(text)
    local set = {}
    for word in text:gmatch("[^,]+") do
      word = trim(word)
      if word ~= "" then
        if is_unknown(word) then return nil, false end
        local value = spellings[word] or folded[fold(word)]
        if not value then return nil, "not-a-choice" end
        set[value] = true
      end
    end
    return set
  end)
end

local YES_NO = {
  si = true, s = true, vero = true, ["true"] = true, yes = true, y = true, x = true, ["1"] = true,
  no = false, n = false, falso = false, ["false"] = false, ["0"] = false,
}
function cells.yes_no()
  return remembering({}, function(text)
    local value = YES_NO[fold(text)]
    if value == nil then return nil, "not-yes-or-no" end
    return value
  end)
end

-- `current`: today's code by code; `by_name`: today's code by folded name.
function cells.town(current, by_name)
  return remembering({}, function(text)
    if not find(text, "^%d+$") then
      local name = fold(text)
      local code = by_name[name] or by_name[gsub(name, "%s*%(%a%a%)$", "")]
      return code, not code and "not-a-municipality" or nil
    end
    if #text == 6 then return current[text] or text end
    local code = (#text == 4 or #text == 5) and current[sub("00" .. text, -6)]
    if code then return code, "restored-zeros" end
    return nil, "not-a-municipality"
  end)
end

-- Numbers ----------------------------------------------------------------------------------------------------

-- "1.234,56", "1 234,56", "1'234.50": the last mark is the decimal one when it differs from those before it.
local function grouped(digits)
  local mark = match(digits, "^%d%d?%d?([.,' ])%d%d%d")
  if not mark then return nil end
  local whole, decimals = digits, ""
  local before, last, after = match(digits, "^(.*)([.,])(%d+)$")
  if last and last ~= mark then whole, decimals = before, "." .. after end
  if not find(gsub(whole, "%" .. mark .. "%d%d%d%f[%D]", ""), "^%d%d?%d?$") then return nil end
  return tonumber(gsub(whole, "%" .. mark, "") .. decimals)
end

local function number(cell)
  local body = trim(gsub(cell, "\u{A0}", " "))
  body = gsub(gsub(body, "^€%s*", ""), "%s*€$", "")
  body = gsub(gsub(body, "^[Ee][Uu][Rr][Oo]?%.?%s*", ""), "%s*[Ee][Uu][Rr][Oo]?$", "")
  if find(body, "^%(.*%)$") or find(body, "%d%-$") then return nil, "ambiguous-number" end
  local sign, digits = match(body, "^([+-]?)%s*(.*)$")
  local value
  local whole, decimals = match(digits, "^(%d+)[.,](%d+)$")
  if not whole then
    value = find(digits, "^%d+$") and tonumber(digits) or grouped(digits)
  elseif #decimals == 3 and #whole <= 3 and byte(whole) ~= 48 then
    value = tonumber(whole .. decimals)
  else
    value = tonumber(whole .. "." .. decimals)
  end
  if not value then return nil, "not-a-number" end
  return sign == "-" and -value or value
end

-- A number cell that is not plain digits: unknown, broken, or written in one of many ways.
local function written_number(cell)
  cell = trim(cell)
  if is_unknown(cell) then return nil end
  if is_formula_error(cell) then return nil, "formula-error" end
  return number(cell)
end

-- Euro. A negative amount is a credit: somebody must look at it.
function cells.money(least)
  return function(cell)
    local value, code
    if find(cell, "^%d+,%d%d$") then
      value = tonumber((gsub(cell, ",", ".")))
    else
      value, code = written_number(cell)
      if not value then return nil, code end
      value = value >= 0 and (value * 100 + 0.5) // 1 / 100 or -((-value * 100 + 0.5) // 1 / 100)
    end
    if value < 0 then return nil, "credit" end
    if value < least then return nil, "below-minimum" end
    return value
  end
end

function cells.whole(least, most)
  return function(cell)
    local value, code
    if find(cell, "^%d+$") then value = tonumber(cell) else value, code = written_number(cell) end
    if not value then return nil, code end
    value = math.tointeger(value)
    if not value then return nil, "not-whole" end
    if value < least then return nil, "below-minimum" end
    if value > most then return nil, "above-maximum" end
    return value
  end
end

-- Days ---------------------------------------------------------------------------------------------------------

-- Days from 1970-01-01 to a day of the civil calendar.
local function day_number(year, month, day)
  if month <= 2 then year = year - 1 end
  local era = year // 400
  local year_of_era = year - era * 400
  local day_of_year = (153 * (month + (month > 2 and -3 or 9)) + 2) // 5 + day - 1
  return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468
end
cells.day_number = day_number

local DAYS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }
local function last_day(year, month)
  if month == 2 and year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0) then return 29 end
  return DAYS[month]
end

-- A spreadsheet's own number: 1 is 1 January 1900, and 60 a day that never was. 1900 to 2100 look like a year alone.
local function serial(text)
  local number = tonumber(text)
  if number < 1 or number > 2958465 or number >= 1900 and number <= 2100 then return nil, "not-a-date" end
  if number == 60 then return nil, "impossible-date" end
  return number - (number < 60 and 25568 or 25569)
end

-- Day, month, year, or year first; a time after it does not count. Two digits: at most 20 years after `this_year`.
function cells.date(this_year)
  local latest = this_year + 20
  return function(cell)
    cell = trim(cell)
    if is_unknown(cell) then return nil end
    if is_formula_error(cell) then return nil, "formula-error" end
    if find(cell, "^%d+$") then return serial(cell) end
    local day, mark, month, again, year, rest = match(cell, "^(%d+)([/.-])(%d%d?)([/.-])(%d+)(.*)$")
    if not day or mark ~= again or rest ~= "" and not find(rest, "^[ T]%d[%d:.,+Z-]*$") then return nil, "not-a-date" end
    if #day == 4 then day, year = year, day end
    if #day > 2 or #year ~= 4 and #year ~= 2 then return nil, "not-a-date" end
    local y, m, d = tonumber(year), tonumber(month), tonumber(day)
    if #year == 2 then
      y = latest - latest % 100 + y
      if y > latest then y = y - 100 end
    end
    if m < 1 or m > 12 or d < 1 or d > last_day(y, m) then return nil, "impossible-date" end
    return day_number(y, m, d)
  end
end

-- Tax codes ----------------------------------------------------------------------------------------------------

local D = "[%dL-NP-V]"      -- a digit, or the letter that omocodia puts in its place
local SHAPE = "^%u%u%u%u%u%u" .. D .. D .. "[A-EHLMPR-T]" .. D .. D .. "%u" .. D .. D .. D .. "%u$"
local ODD, EVEN = {}, {}
for i, value in ipairs { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23 } do
  ODD[64 + i], EVEN[64 + i] = value, i - 1
  if i <= 10 then ODD[47 + i], EVEN[47 + i] = value, i - 1 end
end

local function provisional(code)
  local sum = 0
  for i = 1, 10 do
    local digit = byte(code, i) - 48
    if i % 2 == 0 then digit = digit * 2 > 9 and digit * 2 - 9 or digit * 2 end
    sum = sum + digit
  end
  return byte(code, 11) - 48 == (10 - sum % 10) % 10
end

function cells.is_tax_code(cell)
  if find(cell, "[%s%l\xC2]") then cell = gsub(gsub(cell, "\u{A0}", ""), "%s", ""):upper() end
  if find(cell, "^%d%d%d%d%d%d%d%d%d%d%d$") then return provisional(cell) end
  if not find(cell, SHAPE) then return false end
  local sum = 0
  for i = 1, 15, 2 do sum = sum + ODD[byte(cell, i)] end
  for i = 2, 14, 2 do sum = sum + EVEN[byte(cell, i)] end
  return byte(cell, 16) == 65 + sum % 26
end

return cells
