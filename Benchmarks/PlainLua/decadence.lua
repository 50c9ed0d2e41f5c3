-- The main job without Raccordo: what somebody who knows Lua would write for this one list and this one set of rules.
--
--   lua5.4 decadence.lua LIST DAY DIRECTORY          (the directory must exist: plain Lua cannot make one)
--   lua5.4 Benchmarks/PlainLua/decadence.lua Examples/Decadence/list.csv 2025-03-12 out
--
-- It is the baseline for the time of the whole `raccordo match` command (see ../README.md). The rules and figures of
-- Rules/alessandria-abitare are written in here, and so are the columns and spellings of this list: nothing is loaded,
-- nothing else can be read. Its screen and its files are those of the command, byte for byte, but for run.json.

package.path = (arg[0]:match("^.*/") or "./") .. "?.lua"

local days = require "days"
local files = require "files"
local judging = require "judging"
local list = require "list"
local pages = require "pages"
local programs = require "rules"
local ranking = require "ranking"

local path, day, folder = arg[1], arg[2], arg[3]
local year, month, month_day = (day or ""):match("^(%d%d%d%d)-(%d%d)-(%d%d)$")
if not (path and year and folder) then
  io.stderr:write("usage: lua5.4 decadence.lua LIST DAY DIRECTORY\n")
  os.exit(64)
end
if day < "2025-01-01" or day > "2025-03-16" then
  io.stderr:write("the figures written in here hold from 2025-01-01 to 2025-03-16\n")
  os.exit(2)
end

local file = assert(io.open(path, "rb"))
local text = file:read("a")
file:close()

local MONTHS = { "Jan", "Feb", "Mar" }
local run = {
  path = path, bytes = #text, day = day, seed = year .. month .. month_day, list = list.read(text, tonumber(year)),
  day_in_words = string.format("%d %s %s", month_day, MONTHS[tonumber(month)], year), outcomes = {},
}
local today = days.number(tonumber(year), tonumber(month), tonumber(month_day))
for i, program in ipairs(programs) do
  local judgements = judging.judge(program, run.list.households, today, run.list.order)
  run.outcomes[i] = ranking.rank(program, judgements, run.seed)
end

local screen = { pages.sum(run.list) }
for _, outcome in ipairs(run.outcomes) do screen[#screen + 1] = pages.outcome(outcome, run) end
io.stdout:write(table.concat(screen, "\n"), "\n")
files.write(run, folder)
io.stderr:write(pages.issues(run.list))
os.exit(#run.list.issues == 0 and 0 or 1)
