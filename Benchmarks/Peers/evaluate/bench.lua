-- usage: lua5.4 bench.lua MODE SIZE   MODE: plain | opt. One line of JSON, as bench.py; run from the repository.
package.path = "Benchmarks/Peers/lua/?.lua;" .. package.path
local mode, size = arg[1], arg[2]
local workload = require("workload")
local H, S = workload.load((os.getenv("PEERS_OUT") or "out/peers") .. "/data/" .. size)
local before = os.clock()
local _, _, status, score, n = workload["run_" .. mode](H, S)
local cpu = os.clock() - before
local count, sum = { 0, 0 }, { 0, 0 }
for x = 1, n do
  count[status[x]] = count[status[x]] + 1
  sum[status[x]] = sum[status[x]] + score[x]
end
print(string.format('{"method": "lua_%s", "cpu": %.6f, "n_e": %d, "n_u": %d, "sum_e": %d, "sum_u": %d}',
  mode, cpu, count[1], count[2], sum[1], sum[2]))
