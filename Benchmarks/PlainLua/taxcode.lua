-- The check of an Italian tax code: sixteen characters, or eleven digits for a provisional one.

local byte, find, gsub = string.byte, string.find, string.gsub

local taxcode = {}

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

function taxcode.is_valid(cell)
  if find(cell, "[%s%l\xC2]") then cell = gsub(gsub(cell, "\u{A0}", ""), "%s", ""):upper() end
  if find(cell, "^%d%d%d%d%d%d%d%d%d%d%d$") then return provisional(cell) end
  if not find(cell, SHAPE) then return false end
  local sum = 0
  for i = 1, 15, 2 do sum = sum + ODD[byte(cell, i)] end
  for i = 2, 14, 2 do sum = sum + EVEN[byte(cell, i)] end
  return byte(cell, 16) == 65 + sum % 26
end

return taxcode
