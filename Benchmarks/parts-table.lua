-- The table of `parts`: mean CPU time, which is counted in hundredths of a second and needs many runs; least and median time by the
-- clock; and the most memory held.
--
--   lua5.4 parts-table.lua RESULTS COUNT      RESULTS: what the benchmarks print without their plugin, the distribution of each metric
--
-- Ends with 1 unless there are COUNT of them: one that fails prints nothing.

local parts, part, metric = {}, nil, nil
for line in io.lines(arg[1]) do
  local name = line:match("Debug results for (.+):$")
  local heading = line:match("^([%a()  ]+):%s*$")
  local value, share = line:match("^%s*([%d.]+)%s+([%d.]+)%s+%d+%s")
  if name then
    part = { name = name }
    parts[#parts + 1] = part
  elseif heading and part then
    metric = {}
    part[heading] = metric
  elseif metric and line:match("Mean") then
    metric.mean = tonumber(line:match("Mean%s*=%s*([%d.]+)"))
  elseif value and metric then
    metric.least = metric.least or tonumber(value)
    if tonumber(share) <= 0.5 then metric.median = tonumber(value) end
    metric.most = tonumber(value)
  end
end

print("                                             ms: CPU (mean)   clock: min    median   memory MB: most")
for _, one in ipairs(parts) do
  local cpu, clock, memory = one["Time (total CPU)"], one["Time (wall clock)"], one["Memory (resident peak)"]
  print(string.format("%-46s  %12.3f  %11.3f  %8.3f  %16.0f", one.name, cpu.mean / 1e6, clock.least / 1e6, clock.median / 1e6, memory.most / 1e6))
end
if #parts ~= tonumber(arg[2]) then
  io.stderr:write(string.format("parts: %d of %s benchmarks came to the end\n", #parts, arg[2]))
  os.exit(1)
end
