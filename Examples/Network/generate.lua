-- Writes the example list: 160 generated households of two towns. No real person is in it.
--
--   lua5.4 generate.lua > list.csv
--
-- Everything is drawn from the seed: the same seed gives the same bytes on every machine.

local SEED, HOUSEHOLDS = 160025, 160

-- SplitMix64 (Steele, Lea and Flood, 2014).
local state = SEED
local function draw()
  state = state + 0x9E3779B97F4A7C15
  local mixed = state
  mixed = (mixed ~ (mixed >> 30)) * 0xBF58476D1CE4E5B9
  mixed = (mixed ~ (mixed >> 27)) * 0x94D049BB133111EB
  return (mixed ~ (mixed >> 31)) >> 1
end

local function below(limit) return draw() % limit end
local function chance(percent) return below(100) < percent end
local function yes(percent) return chance(percent) and "sì" or "no" end
-- An answer that nobody wrote down is a blank cell.
local function known(percent, text) return chance(percent) and text or "" end

local list = { "Codice;Comune;Bisogni;Figli minori;ISEE;Sfratto in corso;Disabilità" }

for number = 1, HOUSEHOLDS do
  local id = string.format("H%03d", number)
  local evicted = chance(30)
  local needs = {}
  if evicted or chance(5) then needs[#needs + 1] = "housing.emergency" end
  if chance(45) then needs[#needs + 1] = "housing.rent" end
  if chance(60) or #needs == 0 then needs[#needs + 1] = "food" end
  local minors = chance(40) and 0 or 1 + below(4)
  list[#list + 1] = table.concat({
    id, chance(60) and "Alessandria" or "Ovada",
    -- Of some nobody wrote what they ask for.
    known(94, table.concat(needs, "|")), known(96, tostring(minors)), known(90, tostring(below(140) * 100)),
    known(97, evicted and "sì" or "no"), known(92, yes(12)),
  }, ";")
end

io.write(table.concat(list, "\n"), "\n")
