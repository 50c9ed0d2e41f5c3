-- usage: lua5.4 files.lua MODE SIZE FOLDER   MODE: plain | opt. Lists in, ranked CSV files out; run from the repository.
--
-- The best five services of each household, the best twenty households of each service, all undetermined pairs.
package.path = "Benchmarks/Peers/lua/?.lua;" .. package.path
local mode, size, folder = arg[1], arg[2], arg[3]
local workload = require("workload")
local H, S = workload.load((os.getenv("PEERS_OUT") or "out/peers") .. "/data/" .. size)
local household, service, status, score, n = workload["run_" .. mode](H, S)

-- The first of each by score, ties by number: `of` and `other` say whose.
local function best(of, other, most)
  local lists = {}
  for pair = 1, n do
    if status[pair] == 1 then
      local owner = of[pair]
      local list = lists[owner]
      if not list then
        list = {}
        lists[owner] = list
      end
      local points, number, last = score[pair], other[pair], #list
      local place = last + 1
      while place > 1 do
        local before = list[place - 1]
        local theirs = score[before]
        if theirs > points or (theirs == points and other[before] < number) then break end
        place = place - 1
      end
      if place <= most then
        table.insert(list, place, pair)
        list[most + 1] = nil
      end
    end
  end
  return lists
end

local function write(name, titles, lines)
  local file = assert(io.open(folder .. "/" .. name, "w"))
  file:write(titles, "\n")
  lines(file)
  file:close()
end

write("by_household.csv", "household,rank,service,score", function(file)
  local lists = best(household, service, 5)
  for number = 0, #H - 1 do
    for rank, pair in ipairs(lists[number] or {}) do
      file:write(H[number + 1].id, ",", rank, ",", S[service[pair] + 1].id, ",", score[pair], "\n")
    end
  end
end)
write("by_service.csv", "service,rank,household,score", function(file)
  local lists = best(service, household, 20)
  for number = 0, #S - 1 do
    for rank, pair in ipairs(lists[number] or {}) do
      file:write(S[number + 1].id, ",", rank, ",", H[household[pair] + 1].id, ",", score[pair], "\n")
    end
  end
end)
write("undetermined.csv", "household,service,score", function(file)
  local first = 1
  while first <= n do
    -- Hoisted rules go through services need by need: their order is put back.
    local open, last = {}, first
    while last <= n and household[last] == household[first] do
      if status[last] == 2 then open[#open + 1] = last end
      last = last + 1
    end
    if mode == "opt" then table.sort(open, function(a, b) return service[a] < service[b] end) end
    for _, pair in ipairs(open) do file:write(H[household[pair] + 1].id, ",", S[service[pair] + 1].id, ",", score[pair], "\n") end
    first = last
  end
end)
