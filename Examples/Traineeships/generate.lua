-- Writes the example list: 270 generated people as a work desk could export them. No real person is in it.
--
--   lua5.4 generate.lua > list.csv
--
-- Everything is drawn from the seed: the same seed gives the same bytes on every machine.

local SEED, PEOPLE, OVADA = 270025, 270, 120

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
local function between(low, high) return low + below(high - low + 1) end
local function yes(percent) return chance(percent) and "sì" or "no" end
-- An answer that nobody wrote down is a blank cell.
local function known(percent, text) return chance(percent) and text or "" end

local function euro(cents)
  return string.format("%d,%02d", cents // 100, cents % 100)
end

local columns = {
  "Codice", "Comune", "Età", "Condizione", "Mesi senza lavoro", "Ore disponibili", "Figli minori", "Genitore solo", "ISEE",
  "Invalidità certificata", "In carico a un servizio", "Piani attivi", "Patto firmato", "Azienda trovata",
}

local function person(number)
  local work = chance(8) and "occupato" or chance(25) and "inoccupato" or "disoccupato"
  local jobless = work == "occupato" and 0 or chance(45) and between(0, 11) or chance(60) and between(12, 23) or between(24, 90)
  local minors = chance(55) and 0 or between(1, 3)
  local plan = chance(9) and (chance(50) and "bsl_disoccupati" or "bsl_disabili") or chance(12) and "gol" or ""
  -- The interviews have begun: of some it is known whether they may start.
  local interviewed = chance(45)
  return {
    string.format("T%03d", number), number <= OVADA and "006121" or "006003",
    known(97, tostring(chance(22) and between(17, 29) or between(30, 66))), known(98, work), known(93, tostring(jobless)),
    known(interviewed and 95 or 40, tostring(4 * between(3, 10))), known(95, tostring(minors)),
    known(94, minors > 0 and yes(35) or "no"), known(82, euro(between(0, 1800000))), known(88, yes(14)), known(96, yes(86)), plan,
    interviewed and yes(70) or "", interviewed and known(85, yes(65)) or "",
  }
end

io.write("\xEF\xBB\xBF", table.concat(columns, ";"), "\r\n")
for number = 1, PEOPLE do io.write(table.concat(person(number), ";"), "\r\n") end
