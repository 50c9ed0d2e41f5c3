-- The table of `compute-beside-lua`: what a call takes, and how the two compare round by round.
--
--   lua5.4 table.lua TIMES HOUSEHOLDS      TIMES: lines of "who round program nanoseconds"

local programs, times = {}, { raccordo = {}, lua = {} }
for line in io.lines(arg[1]) do
  local who, round, program, nanoseconds = line:match("^(%a+) (%d+) (%S+) ([%d.]+)$")
  assert(who, "not a time: " .. line)
  if not times[who][program] then
    times[who][program] = {}
    if who == "raccordo" then programs[#programs + 1] = program end
  end
  times[who][program][round + 1] = tonumber(nanoseconds)
end

-- All functions together, as a run calls them.
for _, by_program in pairs(times) do
  local all = {}
  for _, program in ipairs(programs) do
    for round, time in ipairs(by_program[program]) do all[round] = (all[round] or 0) + time / #programs end
  end
  by_program["all five"] = all
end
programs[#programs + 1] = "all five"

local function sorted(values)
  values = table.move(values, 1, #values, 1, {})
  table.sort(values)
  return values
end
local function median(values)
  values = sorted(values)
  return (values[(#values + 1) // 2] + values[#values // 2 + 1]) / 2
end

print(string.format("%s households, ns of CPU a call   raccordo       plain Lua      raccordo / plain Lua", arg[2]))
print("                              min  median     min  median   by round (least..most)   more, ns a call")
for _, program in ipairs(programs) do
  local ours, theirs, ratios, more = times.raccordo[program], times.lua[program], {}, {}
  for round, time in ipairs(ours) do
    ratios[round] = time / theirs[round]
    more[round] = time - theirs[round]
  end
  print(string.format("%-24s  %7.0f %7.0f %7.0f %7.0f   %.2f (%.2f..%.2f)        %6.0f", program, sorted(ours)[1], median(ours),
    sorted(theirs)[1], median(theirs), median(ratios), sorted(ratios)[1], sorted(ratios)[#ratios], median(more)))
end
print()
