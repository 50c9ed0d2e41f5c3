-- What people read on the screen: the list of each program, and what to put right in the list.

local concat, format, rep = table.concat, string.format, string.rep
local files = require "files"
local messages = require "messages"

local pages = {}

local AFTER, MOST = 4, 20     -- households shown after the last place; of a list without limit of places

-- Rows of cells as lines, columns two spaces apart; the first column to the right where `numbered`.
local function aligned(rows, numbered)
  local widths, lines = {}, {}
  for _, row in ipairs(rows) do
    for i, text in ipairs(row) do widths[i] = math.max(widths[i] or 0, utf8.len(text)) end
  end
  for number, row in ipairs(rows) do
    local cells = {}
    for i, text in ipairs(row) do
      local padding = rep(" ", widths[i] - utf8.len(text))
      cells[i] = numbered and i == 1 and padding .. text or text .. padding
    end
    lines[number] = "  " .. concat(cells, "  "):gsub(" +$", "")
  end
  return lines
end

local function table_of(outcome, labels)
  local ranked, last, places = outcome.ranked, outcome.last or 0, outcome.program.places
  local shown = math.min(places and last + AFTER or MOST, #ranked)
  local rows = { { "#", "household", "place", "certainty", "points", "route", "ask" } }
  for rank = 1, shown do
    local j = ranked[rank]
    rows[rank + 1] = {
      tostring(rank), j.id, j.place and "yes" or j.eligible == nil and "?" or "", files.CERTAINTY[j.standing],
      j.points == j.possible and tostring(j.points) or j.points .. ".." .. j.possible,
      concat(files.routes(j), " | "), files.labels(j.ask, labels),
    }
  end
  local lines = aligned(rows, true)
  if places and last > 0 and last < shown then
    local width = 0
    for _, line in ipairs(lines) do width = math.max(width, utf8.len(line)) end
    table.insert(lines, last + 2, rep("-", width))
  end
  if shown < #ranked then lines[#lines + 1] = format("  and %d more in order", #ranked - shown) end
  return lines
end

local function asks_of(outcome, labels)
  local asks = outcome.asks
  if #asks == 0 then return { "No missing answer can change who gets a place." } end
  local counts, fields, questions, rows = {}, {}, 0, {}
  for i, ask in ipairs(asks) do
    for _, field in ipairs(ask.fields) do
      if not counts[field] then fields[#fields + 1] = field end
      counts[field] = (counts[field] or 0) + 1
      questions = questions + 1
    end
    if i <= 5 then rows[i] = { ask.household, files.labels(ask.fields, labels) } end
  end
  table.sort(fields, function(a, b)
    if counts[a] ~= counts[b] then return counts[a] > counts[b] end
    return a < b
  end)
  for i, field in ipairs(fields) do fields[i] = format("%s (%d)", labels[field], counts[field]) end
  local lines = aligned(rows)
  table.insert(lines, 1, format(
    "What to ask, most useful first (can change who gets a place: %d households, %d questions)", #asks, questions))
  lines[#lines + 1] = "  fields: " .. concat(fields, ", ")
  return lines
end

function pages.outcome(outcome, run)
  local counts, program, labels = outcome.counts, outcome.program, run.list.labels
  local lines = {
    program.title, format("rules alessandria-abitare 2025-03, applied on %s", run.day_in_words), "",
    format("%d households, %s: %d surely in, %d open, %d surely out", #outcome.all,
      program.places and program.places .. " places" or "places for all", counts["in"], counts.open, counts.out),
    format("%d can enter, %d to be decided, %d cannot enter", counts.eligible, counts.undetermined, counts.ineligible),
    "", concat(table_of(outcome, labels), "\n"), "", concat(asks_of(outcome, labels), "\n"), "",
  }
  return concat(lines, "\n")
end

function pages.sum(list)
  local cells = 0
  for _, issue in ipairs(list.issues) do
    if issue.place > 0 then cells = cells + 1 end
  end
  return format("%d rows read = %d households + %d rows set aside", list.rows_read, #list.households,
    list.rows_read - #list.households) .. (cells > 0 and format("; %d cells to check", cells) or "") .. "\n"
end

function pages.issues(list)
  if #list.issues == 0 then return "" end
  local by_code = {}
  for _, issue in ipairs(list.issues) do
    local lines = by_code[issue.code] or {}
    by_code[issue.code] = lines
    lines[#lines + 1] = issue.line
  end
  local text = { "To look at in the list:" }
  for _, message in ipairs(messages) do
    local lines = by_code[message[1]]
    if lines then
      text[#text + 1] = format("  %d × %s (%s %s%s): %s", #lines, message[2], #lines == 1 and "line" or "lines",
        concat(lines, ", ", 1, math.min(#lines, 5)), #lines > 5 and ", ..." or "", message[3])
    end
  end
  return concat(text, "\n") .. "\n"
end

return pages
