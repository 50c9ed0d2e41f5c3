-- Writes the example list: 504 generated households as a landlord's office could export them, defects included.
--
--   lua5.4 generate.lua list    > list.csv       (and the defects, counted, on the error channel)
--   lua5.4 generate.lua members > members.csv
--   lua5.4 generate.lua answers > answers.csv    (the same households with every answer, and no defect)
--
-- Everything is drawn from the seed: the same seed gives the same bytes on every machine. No real person is in it.

local SEED = 504014
local HOUSEHOLDS = 504
local BOM = "\xEF\xBB\xBF"

package.path = (arg[0]:match("^(.*)[/\\]") or ".") .. "/?.lua;" .. package.path
local Random = require "generator.random"
local calendar = require "generator.calendar"
local households = require "generator.households"
local sheet = require "generator.sheet"
local defects = require "generator.defects"

-- Streams of draws that are of no single household.
local WRITING, CELLS, ROWS, REPEATS = 100001, 200001, 300001, 400001

local function tally()
  local names, counts = {}, {}
  local function count(name, by)
    if not counts[name] then names[#names + 1] = name end
    counts[name] = (counts[name] or 0) + (by or 1)
  end
  local function report()
    for _, name in ipairs(names) do io.stderr:write(string.format("%5d  %s\n", counts[name], name)) end
  end
  return count, report
end

local function write_list()
  local count, report = tally()
  local rows = {}
  for index = 1, HOUSEHOLDS do
    local cells, missing = sheet.row(households.draw(SEED, index), Random.new(SEED, WRITING + index))
    rows[index] = { cells = cells, ending = "\r\n", extra = "" }
    count("answers missing (blank, N.D., n.d. or -)", missing)
  end
  defects.in_cells(rows, Random.new(SEED, CELLS), count)
  defects.in_rows(rows, Random.new(SEED, ROWS), count)
  local all = defects.with_repeated_rows(rows, Random.new(SEED, REPEATS), count)
  io.write(BOM, sheet.line(sheet.header()), "\r\n")
  for _, row in ipairs(all) do io.write(sheet.line(row.cells), row.extra, row.ending) end
  count("households", HOUSEHOLDS)
  count("rows", #all)
  report()
end

local function write_members()
  io.write(BOM, "Codice nucleo;Codice persona;Relazione;Sesso;Nato il\r\n")
  for index = 1, HOUSEHOLDS do
    local household = households.draw(SEED, index)
    for _, person in ipairs(household.members) do
      io.write(table.concat({ household.id, person.id, person.relation, person.sex, calendar.italian(person.birth) }, ";"), "\r\n")
    end
  end
end

local function write_answers()
  io.write(BOM, sheet.line(sheet.header()), "\r\n")
  for index = 1, HOUSEHOLDS do
    io.write(sheet.line(sheet.answers(households.draw(SEED, index), Random.new(SEED, WRITING + index))), "\r\n")
  end
end

local writers = { list = write_list, members = write_members, answers = write_answers }
local write = writers[arg[1]]
if not write then
  io.stderr:write("usage: lua5.4 generate.lua list|members|answers\n")
  os.exit(64)
end
write()
