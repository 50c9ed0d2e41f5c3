-- Days as numbers, counted from 1970-01-01, without asking the system (H. Hinnant, "chrono-compatible
-- low-level date algorithms").

local calendar = {}

function calendar.day(year, month, day)
  if month <= 2 then year = year - 1 end
  local era = year // 400
  local year_of_era = year - era * 400
  local day_of_year = (153 * (month + (month > 2 and -3 or 9)) + 2) // 5 + day - 1
  return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468
end

function calendar.civil(number)
  local shifted = number + 719468
  local era = shifted // 146097
  local day_of_era = shifted - era * 146097
  local year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
  local day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
  local shifted_month = (5 * day_of_year + 2) // 153
  local month = shifted_month + (shifted_month < 10 and 3 or -9)
  return year_of_era + era * 400 + (month <= 2 and 1 or 0), month, day_of_year - (153 * shifted_month + 2) // 5 + 1
end

-- "07/03/2025", as an Italian office writes it.
function calendar.italian(number)
  local year, month, day = calendar.civil(number)
  return string.format("%02d/%02d/%04d", day, month, year)
end

function calendar.short(number)
  local year, month, day = calendar.civil(number)
  return string.format("%02d/%02d/%02d", day, month, year % 100)
end

function calendar.iso(number)
  return string.format("%04d-%02d-%02d", calendar.civil(number))
end

-- The number a spreadsheet stores for a day: it counts from 30/12/1899.
function calendar.serial(number)
  return tostring(number + 25569)
end

return calendar
