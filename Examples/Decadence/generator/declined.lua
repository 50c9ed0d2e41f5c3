-- The answers to the places that were proposed on 12 March 2025: who declined, why and when.
-- It reads the shortlist of that day (`raccordo match ... --format csv`), a household a line.

local Random = require "generator.random"
local calendar = require "generator.calendar"

local declined = {}

-- Weight and reason, as `decline` in pack.lua names them.
local REASONS = { 4, "no_answer", 3, "not_ready", 2, "found_elsewhere", 1, "wrong_service" }
local PROPOSED = calendar.day(2025, 3, 12)
local STREAM = 500001

-- The second and fourth column of a line are never quoted: "program,rank,household,points,...".
local function proposed(lines)
  local households = {}
  for line in lines do
    local program, household = line:match("^([%w_]+),%d+,([%w]+),")
    if program then households[#households + 1] = { program = program, id = household } end
  end
  return households
end

-- About one household in two declines, within two weeks. One word is misspelt, as happens.
function declined.rows(seed, lines)
  local rows = {}
  for index, household in ipairs(proposed(lines)) do
    local random = Random.new(seed, STREAM + index)
    if random:chance(0.55) then
      local reason, day = random:pick(REASONS), PROPOSED + random:whole(1, 14)
      local reassessed = reason == "not_ready" and random:chance(0.5) and day + random:whole(5, 15) or nil
      rows[#rows + 1] = { household.id, household.program, reason, calendar.italian(day), reassessed and calendar.italian(reassessed) or "" }
    end
  end
  rows[#rows][3] = "no_anwser"
  return rows
end

return declined
