-- CSV as this office exports it: `;` between cells, quotes where needed, CR LF or LF.

local find, gmatch, gsub, sub = string.find, string.gmatch, string.gsub, string.sub

local csv = {}

-- The cells of the row that begins at `start`, one by one: for rows with a quote in them.
-- Returns also where the next row begins and how many line breaks stood inside quotes.
local function quoted_row(text, start)
  local row, position, breaks, size = {}, start, 0, #text
  while true do
    if sub(text, position, position) == '"' then
      local open, close = position + 1, position
      repeat
        close = find(text, '"', close + 1, true) or size + 1
        local doubled = sub(text, close + 1, close + 1) == '"'
        if doubled then close = close + 1 end
      until not doubled
      local cell = gsub(sub(text, open, close - 1), '""', '"')
      row[#row + 1] = cell
      breaks = breaks + select(2, gsub(cell, "\n", ""))
      position = close + 1
    else
      local stop = find(text, "[;\r\n]", position) or size + 1
      row[#row + 1] = sub(text, position, stop - 1)
      position = stop
    end
    if sub(text, position, position) ~= ";" then
      local _, stop = find(text, "^\r?\n", position)
      return row, (stop or size) + 1, breaks
    end
    position = position + 1
  end
end

-- The rows of a text as arrays of cells; each knows its `line`. Empty lines are no rows.
function csv.rows(text)
  local rows, count, position, line, size = {}, 0, 1, 1, #text
  while position <= size do
    local stop = find(text, "\n", position, true) or size + 1
    local record = sub(text, position, stop - (sub(text, stop - 1, stop - 1) == "\r" and 2 or 1))
    if record ~= "" then
      local row, next_row, breaks = nil, stop + 1, 0
      if find(record, '"', 1, true) then
        row, next_row, breaks = quoted_row(text, position)
      else
        row = {}
        local cells = 0
        for cell in gmatch(record, "[^;]*") do
          cells = cells + 1
          row[cells] = cell
        end
      end
      row.line = line
      count = count + 1
      rows[count] = row
      line, stop = line + breaks, next_row - 1
    end
    line, position = line + 1, stop + 1
  end
  return rows
end

-- A text as a cell that opens right in a spreadsheet: quoted where needed, never run as a formula.
function csv.cell(text)
  if find(text, "^[=+%-@\t\r]") and not find(text, "^[+-]?%d[%d.,]*$") then text = "'" .. text end
  if find(text, '[;"\r\n]') or find(text, "^%s") or find(text, "%s$") then
    return '"' .. gsub(text, '"', '""') .. '"'
  end
  return text
end

return csv
