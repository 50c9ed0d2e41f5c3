-- Cells as answers. Each reader takes a cell and gives its value; `nil` when nobody knows; `nil` and a code when it
-- cannot be read; a value and a code when it was read with something to say. A third value is what to say besides.

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
cells.is_formula_error = is_formula_error

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
  local codes, details = {}, {}
  return function(cell)
    local value, code, detail = known[cell], codes[cell], details[cell]
    if value ~= nil or code ~= nil then return value, code or nil, detail end
    local text = trim(cell)
    if is_unknown(text) then
      code = false
    elseif is_formula_error(text) then
      code = "formula-error"
    elseif is_garbled(text) then
      code = "garbled-text"
    else
      value, code, detail = read(text)
    end
    known[cell], codes[cell], details[cell] = value, code, detail
    return value, code or nil, detail
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
        if not value then return nil, "not-a-choice", word end
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
    if value < least then return nil, "below-minimum" end
    if value > most then return nil, "above-maximum" end
    value = math.tointeger(value)
    if not value then return nil, "not-whole" end
    return value
  end
end

return cells
