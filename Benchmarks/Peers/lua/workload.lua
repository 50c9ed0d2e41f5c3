-- The workload in plain Lua: reading, then the rules as functions (`run_plain`) and hoisted by hand (`run_opt`).
local L = {}
local W = {15, 12, 10, 8, 8, 5, 5, 10, 9, 8, 6, 4}
local floor, min, max = math.floor, math.min, math.max
local idiv = floor and function(a, b) return floor(a / b) end
if _VERSION == "Lua 5.4" then idiv = load("return function(a,b) return a//b end")() end

local function split(line, sep)
  local t, n, pos = {}, 0, 1
  while true do
    local e = line:find(sep, pos, true); n = n + 1
    if not e then t[n] = line:sub(pos); return t end
    t[n] = line:sub(pos, e - 1); pos = e + 1
  end
end
local function rows(path)
  local f = assert(io.open(path)); local head
  local names = split((f:read("*l"):gsub("\r$", "")), ",")
  return function()
    local line = f:read("*l"); if not line then f:close(); return end
    local v = split((line:gsub("\r$", "")), ","); local r = {}
    for i = 1, #names do local x = v[i]; if x ~= "" then r[names[i]] = x end end
    return r
  end
end
local function list(x) if x == nil then return nil elseif x == "none" then return {} else return split(x, "|") end end
local function set(x) local l = list(x); if l == nil then return nil end; local s = {}; for i = 1, #l do s[l[i]] = true end; return s, l end
local int = function(x) if x == nil then return nil end; return _VERSION == "Lua 5.4" and math.tointeger(tonumber(x)) or tonumber(x) end

function L.load(dir)
  local zone, H, S, idx = {}, {}, {}, {}
  for r in rows(dir .. "/municipalities.csv") do zone[r.id] = r.zone end
  for r in rows(dir .. "/households.csv") do
    local f, fl = set(r.fragilities); local _, ll = set(r.languages)
    local h = {id = r.id, municipality = r.municipality, zone = r.municipality and zone[r.municipality], isee = int(r.isee),
      arrears = int(r.arrears_eur), months = int(r.months_in_arrears), tenure = r.tenure, stage = int(r.decadence_stage),
      fragilities = f, nfrag = fl and #fl, languages = ll, referrer = r.referrer, needs = set(r.needs), consents = set(r.consents), members = {}}
    H[#H + 1] = h; idx[h.id] = h
  end
  for r in rows(dir .. "/members.csv") do
    local m = idx[r.household_id].members
    m[#m + 1] = {age = int(r.age), relation = r.relation, disability = int(r.disability), employment = r.employment}
  end
  for r in rows(dir .. "/services.csv") do
    local t = r.territory ~= "all" and set(r.territory) or nil
    local _, req = set(r.required_fragilities); local _, exc = set(r.excluded_fragilities); local _, tgt = set(r.target_fragilities)
    S[#S + 1] = {id = r.id, need = r.need, territory = t, seat = r.seat, zone = zone[r.seat], isee_min = int(r.isee_min), isee_max = int(r.isee_max),
      arrears_min = int(r.arrears_min), arrears_max = int(r.arrears_max), age_min = int(r.age_min), age_max = int(r.age_max),
      required = req, excluded = exc, target = tgt, languages = set(r.languages), referrers = set(r.referrers), consent = r.consent,
      grant = int(r.max_grant), quality = int(r.quality), wait = int(r.wait_days), capacity = int(r.capacity)}
  end
  return H, S
end

-- the 8 predicates: true / false / nil (= undetermined)
local P = {
  function(h, s) if h.needs == nil then return nil end; return h.needs[s.need] == true end,
  function(h, s) if s.territory == nil then return true end; if h.municipality == nil then return nil end; return s.territory[h.municipality] == true end,
  function(h, s) local lo, hi, v = s.isee_min, s.isee_max, h.isee
    if lo == nil and hi == nil then return true end; if v == nil then return nil end
    return not ((lo and v < lo) or (hi and v > hi)) end,
  function(h, s) local lo, hi, v = s.arrears_min, s.arrears_max, h.arrears
    if lo == nil and hi == nil then return true end; if v == nil then return nil end
    return not ((lo and v < lo) or (hi and v > hi)) end,
  function(h, s) local lo, hi = s.age_min, s.age_max
    if lo == nil and hi == nil then return true end
    lo, hi = lo or -1, hi or 999; local unknown = false; local ms = h.members
    for i = 1, #ms do local a = ms[i].age; if a == nil then unknown = true elseif a >= lo and a <= hi then return true end end
    if unknown then return nil end; return false end,
  function(h, s) local q, f = s.required, h.fragilities; if #q == 0 then return true end; if f == nil then return nil end
    for i = 1, #q do if not f[q[i]] then return false end end; return true end,
  function(h, s) local q, f = s.excluded, h.fragilities; if #q == 0 then return true end; if f == nil then return nil end
    for i = 1, #q do if f[q[i]] then return false end end; return true end,
  function(h, s) if s.consent == nil then return true end; if h.consents == nil then return nil end; return h.consents[s.consent] == true end,
}
-- the 12 criteria, 0..100
local C = {
  function(h, s) if h.isee == nil then return 50 end; return max(0, 100 - idiv(h.isee * 100, 30000)) end,
  function(h, s) if h.months == nil then return 0 end; return min(100, h.months * 4) end,
  function(h, s) if h.stage == nil then return 0 end; return h.stage * (h.tenure == "erp" and 20 or 10) end,
  function(h, s) local n, ms = 0, h.members; for i = 1, #ms do local a = ms[i].age; if a and a < 18 then n = n + 1 end end; return min(100, 25 * n) end,
  function(h, s) if h.nfrag == nil then return 0 end; return 20 * h.nfrag end,
  function(h, s) return s.quality * 20 end,
  function(h, s) if s.wait == nil then return 50 end; return max(0, 100 - s.wait) end,
  function(h, s) local l = h.languages; if l == nil then return 30 end; for i = 1, #l do if s.languages[l[i]] then return 100 end end; return 0 end,
  function(h, s) local m = h.municipality; if m == nil then return 0 end; if m == s.seat then return 100 end; return h.zone == s.zone and 60 or 0 end,
  function(h, s) local a, g = h.arrears, s.grant; if a == nil or g == nil then return 0 end; if a <= g then return 100 end; return idiv(g * 100, a) end,
  function(h, s) local f, t = h.fragilities, s.target; if f == nil then return 0 end; local n = 0; for i = 1, #t do if f[t[i]] then n = n + 1 end end; return min(100, 50 * n) end,
  function(h, s) local need, ms, n = s.need, h.members, 0
    if need == "work" then for i = 1, #ms do local m = ms[i]; if m.employment == "unemployed" and m.age and m.age >= 18 and m.age <= 64 then n = n + 1 end end
    elseif need == "care" then for i = 1, #ms do if ms[i].disability == 1 then n = n + 1 end end
    elseif need == "education" then for i = 1, #ms do local a = ms[i].age; if a and a >= 6 and a <= 18 then n = n + 1 end end
    else return h.referrer ~= nil and s.referrers[h.referrer] and 30 or 0 end
    return min(100, 50 * n) end,
}
L.P, L.C, L.W = P, C, W

-- (a) plain: rules as a list of Lua functions, short-circuit, score only when not ineligible
function L.eval_pair(h, s)
  local st = 1
  for i = 1, 8 do local r = P[i](h, s); if r == false then return 0, 0 elseif r == nil then st = 2 end end
  local sc = 0
  for i = 1, 12 do sc = sc + W[i] * C[i](h, s) end
  return st, sc
end
-- (b) inlined by hand: same logic in one function body, household-only part computed once, services indexed by need
local function hoist(h)
  local n18, nwork, ndis, nsch, ms = 0, 0, 0, 0, h.members; local unk = false; local ages, k = {}, 0
  for i = 1, #ms do local m = ms[i]; local a = m.age
    if a == nil then unk = true else k = k + 1; ages[k] = a
      if a < 18 then n18 = n18 + 1 end
      if a >= 6 and a <= 18 then nsch = nsch + 1 end
      if m.employment == "unemployed" and a >= 18 and a <= 64 then nwork = nwork + 1 end end
    if m.disability == 1 then ndis = ndis + 1 end end
  local base = 0; for i = 1, 5 do base = base + W[i] * C[i](h) end
  return base, {work = min(100, 50 * nwork), care = min(100, 50 * ndis), education = min(100, 50 * nsch)}, ages, k, unk
end
function L.run_opt(H, S)
  local byneed, base_s = {}, {}
  for j = 1, #S do local s = S[j]; local t = byneed[s.need]; if not t then t = {}; byneed[s.need] = t end; t[#t + 1] = j
    base_s[j] = W[6] * C[6](nil, s) + W[7] * C[7](nil, s) end
  local oh, os_, ost, osc, n = {}, {}, {}, {}, 0
  local w8, w9, w10, w11, w12 = W[8], W[9], W[10], W[11], W[12]
  for i = 1, #H do
    local h = H[i]; local needs, mun, zone, isee, arr, f, cons, lang, ref = h.needs, h.municipality, h.zone, h.isee, h.arrears, h.fragilities, h.consents, h.languages, h.referrer
    local base, c12t, ages, nages, unk = hoist(h)
    for need, js in pairs(byneed) do
      if needs == nil or needs[need] then
        local c12f = c12t[need]
        for k = 1, #js do
          local j = js[k]; local s = S[j]; local st = needs == nil and 2 or 1
          repeat
            local t = s.territory; if t then if mun == nil then st = 2 elseif not t[mun] then break end end
            local lo, hi = s.isee_min, s.isee_max
            if lo or hi then if isee == nil then st = 2 elseif (lo and isee < lo) or (hi and isee > hi) then break end end
            lo, hi = s.arrears_min, s.arrears_max
            if lo or hi then if arr == nil then st = 2 elseif (lo and arr < lo) or (hi and arr > hi) then break end end
            lo, hi = s.age_min, s.age_max
            if lo or hi then lo, hi = lo or -1, hi or 999; local ok = false
              for a = 1, nages do local x = ages[a]; if x >= lo and x <= hi then ok = true; break end end
              if not ok then if unk then st = 2 else break end end end
            local q = s.required; local nq = #q
            if nq > 0 then if f == nil then st = 2 else local ok = true; for x = 1, nq do if not f[q[x]] then ok = false end end; if not ok then break end end end
            q = s.excluded; nq = #q
            if nq > 0 then if f == nil then st = 2 else local ok = true; for x = 1, nq do if f[q[x]] then ok = false end end; if not ok then break end end end
            local c = s.consent; if c then if cons == nil then st = 2 elseif not cons[c] then break end end
            local sc = base + base_s[j]
            if lang == nil then sc = sc + w8 * 30 else local sl = s.languages; for x = 1, #lang do if sl[lang[x]] then sc = sc + w8 * 100; break end end end
            if mun then if mun == s.seat then sc = sc + w9 * 100 elseif zone == s.zone then sc = sc + w9 * 60 end end
            local g = s.grant; if arr and g then if arr <= g then sc = sc + w10 * 100 else sc = sc + w10 * idiv(g * 100, arr) end end
            if f then q = s.target; local m = 0; for x = 1, #q do if f[q[x]] then m = m + 50 end end; sc = sc + w11 * min(100, m) end
            if c12f then sc = sc + w12 * c12f elseif ref and s.referrers[ref] then sc = sc + w12 * 30 end
            n = n + 1; oh[n], os_[n], ost[n], osc[n] = i - 1, j - 1, st, sc
          until true
        end
      end
    end
  end
  return oh, os_, ost, osc, n
end
function L.run_plain(H, S)
  local ev = L.eval_pair
  local oh, os_, ost, osc, n = {}, {}, {}, {}, 0
  for i = 1, #H do local h = H[i]
    for j = 1, #S do local st, sc = ev(h, S[j]); if st ~= 0 then n = n + 1; oh[n], os_[n], ost[n], osc[n] = i - 1, j - 1, st, sc end end end
  return oh, os_, ost, osc, n
end
return L
