-- The functions of a pack as plain Lua runs them: called over tables in memory, without a sandbox and without a budget.
--
--   lua5.4 plain.lua PACK LIST PASSES RESULTS
--
-- Prints a line for each program, "program nanoseconds", the CPU time of one call; what the calls gave goes to RESULTS.

local pack, list, passes, results = arg[1], arg[2], assert(tonumber(arg[3])), arg[4]

-- Reading the pack ------------------------------------------------------------------------------

local computes, program = {}, nil
local environment = { math = math, ipairs = ipairs, string = string }
function environment.program(id) program = id; return function() end end
function environment.compute(id)
  return function(settings) computes[#computes + 1] = { program = program, id = id, kind = settings.kind, value = settings.value } end
end
-- The other words of the language declare what is not measured here.
local function ignored() return function() end end
for _, word in ipairs { "requirement", "at_least", "one_of" } do environment[word] = ignored end
assert(loadfile(pack .. "/functions.lua", "t", environment))()

-- Reading the list ------------------------------------------------------------------------------

local function days(text)
  local year, month, day = text:match("^(%d+)-(%d+)-(%d+)$")
  return os.time { year = year, month = month, day = day, hour = 12 } // 86400
end
local function words(text)
  local list = {}
  for word in text:gmatch("[^|]+") do list[#list + 1] = word end
  return list
end
local function euro(text) return tonumber(text) + 0.0 end
local readers = {
  rent = euro, charges = euro, arrears = euro, income = euro, minors = tonumber, notice = days, asked = days,
  frailties = words,
}

local rows, names = {}, nil
for line in io.lines(list) do
  local cells = {}
  for cell in line:gmatch("[^,]+") do cells[#cells + 1] = cell end
  if not names then
    names = cells
  else
    local row = {}
    for index, name in ipairs(names) do
      local read = readers[name]
      row[name] = read and read(cells[index]) or cells[index]
    end
    rows[#rows + 1] = row
  end
end

-- Calling ---------------------------------------------------------------------------------------

local file = assert(io.open(results, "w"))
for _, compute in ipairs(computes) do
  -- Made before the clock starts: no garbage is collected while it runs.
  local value, given = compute.value, table.move(rows, 1, #rows, 1, {})
  local before = os.clock()
  for _ = 1, passes do
    for index = 1, #rows do given[index] = value(rows[index]) end
  end
  print(string.format("%s %.2f", compute.program, (os.clock() - before) * 1e9 / passes / #rows))
  for index, result in ipairs(given) do
    if type(result) == "number" then result = string.format("%.9g", result) end
    file:write(rows[index].id, " ", compute.id, " ", result, "\n")
  end
end
file:close()
