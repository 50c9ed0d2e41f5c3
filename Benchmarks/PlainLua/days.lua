-- Days: as numbers from 1970-01-01, and as cells.

local cells = require "cells"

local find, match = string.find, string.match

local days = {}

-- Days from 1970-01-01 to a day of the civil calendar.
local function day_number(year, month, day)
  if month <= 2 then year = year - 1 end
  local era = year // 400
  local year_of_era = year - era * 400
  local day_of_year = (153 * (month + (month > 2 and -3 or 9)) + 2) // 5 + day - 1
  return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468
end
days.number = day_number

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
function days.reader(this_year)
  local latest = this_year + 20
  return function(cell)
    cell = cells.trim(cell)
    if cells.is_unknown(cell) then return nil end
    if cells.is_formula_error(cell) then return nil, "formula-error" end
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

return days
