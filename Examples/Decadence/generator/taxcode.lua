-- Tax codes (codice fiscale) that can be nobody's: surname XXX, name YYY, born in the country Z999, which does not exist.
-- The check letter is right, so that a reader can be tested on the wrong ones.

local calendar = require "generator.calendar"

local taxcode = {}

local MONTHS = "ABCDEHLMPRST"
local OMOCODIA = "LMNPQRSTUV"

-- Values of the characters in odd positions (D.M. 23/12/1976); in even positions a character counts its own rank.
local ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23 }

local function rank(character)
  return tonumber(character) or character:byte() - 65
end

local function check_letter(fifteen)
  local sum = 0
  for i = 1, 15 do
    local value = rank(fifteen:sub(i, i))
    sum = sum + (i % 2 == 1 and ODD[value + 1] or value)
  end
  return string.char(65 + sum % 26)
end

function taxcode.of(birth, sex)
  local year, month, day = calendar.civil(birth)
  local fifteen = string.format("XXXYYY%02d%s%02dZ999", year % 100, MONTHS:sub(month, month), sex == "F" and day + 40 or day)
  return fifteen .. check_letter(fifteen)
end

function taxcode.with_wrong_letter(code)
  local letter = code:byte(16) - 65
  return code:sub(1, 15) .. string.char(65 + (letter + 1) % 26)
end

-- Two people with one code: the office of revenue replaces the last digit by a letter.
function taxcode.with_omocodia(code)
  local digit = rank(code:sub(15, 15))
  local fifteen = code:sub(1, 14) .. OMOCODIA:sub(digit + 1, digit + 1)
  return fifteen .. check_letter(fifteen)
end

-- The eleven digits given while somebody waits for their own; the office 999 does not exist.
function taxcode.provisional(serial)
  local ten = string.format("%07d999", serial)
  local sum = 0
  for i = 1, 10 do
    local digit = tonumber(ten:sub(i, i))
    if i % 2 == 0 then
      digit = digit * 2
      if digit > 9 then digit = digit - 9 end
    end
    sum = sum + digit
  end
  return ten .. tostring((10 - sum % 10) % 10)
end

return taxcode
