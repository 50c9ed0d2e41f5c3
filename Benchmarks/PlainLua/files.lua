-- The five files of a run. Only run.json differs from the command's: plain Lua has no SHA-256.

local concat, format, gsub = table.concat, string.format, string.gsub
local cell = require "csv".cell
local messages = require "messages"

local files = {}

local BOM = "\xEF\xBB\xBF"
local CERTAINTY = { ["in"] = "sure", open = "open", out = "out" }
local REASONS = {
  not_eligible = "does not meet the requirements", no_service = "no service that suits",
  data_missing = "data are missing to decide", full = "all places are taken",
}
files.CERTAINTY = CERTAINTY

-- The ids of the routes that fit or may fit.
function files.routes(judgement)
  local ids = {}
  for i, route in ipairs(judgement.routes) do ids[i] = route[1] end
  return ids
end

function files.labels(fields, labels)
  local texts = {}
  for i, field in ipairs(fields) do texts[i] = labels[field] end
  return concat(texts, ", ")
end

local function shortlist(outcomes, labels)
  local lines = { BOM .. "program;rank;household;points;possible points;certainty;route;destination;because;ask\r\n" }
  for _, outcome in ipairs(outcomes) do
    for _, j in ipairs(outcome.ranked) do
      if j.place then
        lines[#lines + 1] = concat({
          outcome.program.id, j.rank, cell(j.id), j.points, j.possible, CERTAINTY[j.standing],
          concat(files.routes(j), " | "), j.routes[2] and "" or cell(j.routes[1][4]), concat(j.because, ", "),
          files.labels(j.ask, labels),
        }, ";") .. "\r\n"
      end
    end
  end
  return concat(lines)
end

local function json_string(text)
  return '"' .. gsub(text, '[%c"\\]', function(sign)
    return (sign == '"' or sign == "\\") and "\\" .. sign or format("\\u%04x", sign:byte())
  end) .. '"'
end

local function json_list(words)
  if #words == 0 then return "[]" end
  return '["' .. concat(words, '","') .. '"]'
end

local function json_route(j)
  if not j.routes then return '"route":null,"rank":null' end
  if not j.routes[2] then return format('"route":"%s","rank":%d', j.routes[1][1], j.rank) end
  return format('"route":null,"routes_possible":%s,"rank":%d', json_list(files.routes(j)), j.rank)
end

local ELIGIBLE = { [true] = "yes", [false] = "no" }

local function judgements(outcomes)
  local lines, count = {}, 0
  for _, outcome in ipairs(outcomes) do
    local program = format('"program":"%s","service":"%s"', outcome.program.id, outcome.program.service)
    for _, j in ipairs(outcome.all) do
      count = count + 1
      lines[count] = format(
        '{"household":%s,%s,"eligible":"%s",%s%s,"place":%s,"standing":"%s","ask":%s,"because":%s,"why_not":%s%s}\n',
        json_string(j.id), program, ELIGIBLE[j.eligible] or "unknown",
        j.points and format('"points":[%d,%d],', j.points, j.possible) or "", json_route(j),
        j.place and "true" or "false", j.standing, json_list(j.ask), json_list(j.because), json_list(j.why_not),
        j.unmet and ',"unmet":"' .. j.unmet .. '"' or "")
    end
  end
  return concat(lines)
end

local function unmet(outcomes)
  local lines = { BOM .. "program;household;reason;in words;points;rank;requirements not met;ask;points missing\r\n" }
  for _, outcome in ipairs(outcomes) do
    for _, j in ipairs(outcome.all) do
      if j.unmet then
        local is_short = (j.unmet == "full" or j.unmet == "data_missing") and j.points and outcome.line and j.points < outcome.line
        lines[#lines + 1] = concat({
          outcome.program.id, cell(j.id), j.unmet, REASONS[j.unmet], j.points or "", j.rank or "", concat(j.why_not, ", "),
          concat(j.ask, ", "), is_short and outcome.line - j.points or "",
        }, ";") .. "\r\n"
      end
    end
  end
  return concat(lines)
end

local function issues(list, name)
  local said = {}
  for _, message in ipairs(messages) do
    said[message[1]] = { message[2], cell(message[3]), message.aside and "yes" or "no" }
  end
  local lines = { BOM .. "file;line;column;field;household;read;code;what;what to do;row set aside\r\n" }
  for _, issue in ipairs(list.issues) do
    local message = said[issue.code]
    lines[#lines + 1] = concat({
      name, issue.line, issue.column and cell(issue.column) or "", issue.field or "", cell(issue.household),
      issue.read and cell(issue.read) or "", issue.code,
      cell(issue.detail and message[1] .. " (" .. issue.detail .. ")" or message[1]), message[2], message[3],
    }, ";") .. "\r\n"
  end
  return concat(lines)
end

local function run_record(run)
  local programs = {}
  for i, outcome in ipairs(run.outcomes) do
    local counts = outcome.counts
    programs[i] = format(
      '    { "program": "%s", "places": %s, "line": %s, "eligible": %d, "undetermined": %d, "ineligible": %d, '
      .. '"with_place": %d, "surely_in": %d, "open": %d, "surely_out": %d }',
      outcome.program.id, outcome.program.places or "null", outcome.line or "null", counts.eligible,
      counts.undetermined, counts.ineligible, counts.place, counts["in"], counts.open, counts.out)
  end
  local list = run.list
  return format(
    '{\n  "day": "%s",\n  "seed": %s,\n  "list": { "path": %s, "bytes": %d },\n  "counts": { "rows_read": %d, '
    .. '"households": %d, "rows_set_aside": %d, "issues": %d },\n  "programs": [\n%s\n  ]\n}\n',
    run.day, run.seed, json_string(run.path), run.bytes, list.rows_read, #list.households,
    list.rows_read - #list.households, #list.issues, concat(programs, ",\n"))
end

-- Each file is written beside its place and renamed once all are written: nobody finds half of one.
function files.write(run, folder)
  local texts = {
    ["shortlist.csv"] = shortlist(run.outcomes, run.list.labels), ["judgements.ndjson"] = judgements(run.outcomes),
    ["unmet.csv"] = unmet(run.outcomes), ["issues.csv"] = issues(run.list, run.path:match("[^/]*$")),
    ["run.json"] = run_record(run),
  }
  for name, text in pairs(texts) do
    local file = assert(io.open(folder .. "/." .. name .. ".draft", "wb"))
    assert(file:write(text))
    assert(file:close())
  end
  for name in pairs(texts) do assert(os.rename(folder .. "/." .. name .. ".draft", folder .. "/" .. name)) end
end

return files
