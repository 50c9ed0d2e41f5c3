-- The table of a benchmark: least and median time of a run of each, and how they compare turn by turn.
--
--   lua5.4 summary.lua TURNS RUNS      TURNS: lines of "who wall user system", in seconds for RUNS runs

local runs = assert(tonumber(arg[2]))
local cpu, wall = { raccordo = {}, lua = {} }, { raccordo = {}, lua = {} }
for line in io.lines(arg[1]) do
  local who, clock, user, system = line:match("^(%a+) ([%d.]+) ([%d.]+) ([%d.]+)$")
  assert(who, "not a turn: " .. line)
  table.insert(wall[who], clock * 1000 / runs)
  table.insert(cpu[who], (user + system) * 1000 / runs)
end

local function sorted(values)
  values = table.move(values, 1, #values, 1, {})
  table.sort(values)
  return values
end

local function median(values)
  values = sorted(values)
  local middle = #values // 2
  return #values % 2 == 1 and values[middle + 1] or (values[middle] + values[middle + 1]) / 2
end

-- raccordo / lua in each turn.
local function ratios(times)
  local values = {}
  for turn, time in ipairs(times.raccordo) do values[turn] = time / times.lua[turn] end
  return sorted(values)
end

print(string.format("%d turns of %d runs, ms a run  raccordo            plain Lua           raccordo / plain Lua", #cpu.lua, runs))
print("                              min    median       min    median       of medians  by turn (least..most)")
for _, row in ipairs { { "CPU (user + system)", cpu }, { "wall", wall } } do
  local name, times = row[1], row[2]
  local by_turn = ratios(times)
  print(string.format("%-24s %8.1f  %8.1f  %8.1f  %8.1f  %15.2f  %.2f (%.2f..%.2f)", name,
    sorted(times.raccordo)[1], median(times.raccordo), sorted(times.lua)[1], median(times.lua),
    median(times.raccordo) / median(times.lua), median(by_turn), by_turn[1], by_turn[#by_turn]))
end
