-- Who comes first, who gets a place, what is certain, whom to ask.
--
-- Points, then the older notice, then more children, then the draw; an unknown tie comes last.

local byte, huge, ult = string.byte, math.huge, math.ult

local ranking = {}

-- The same draw as the command's: FNV-1a of `seed/program/household`, mixed by the finalizer of SplitMix64.
local function fnv(hash, text)
  for i = 1, #text do hash = (hash ~ byte(text, i)) * 1099511628211 end
  return hash
end

local function mixed(hash)
  hash = (hash ~ (hash >> 30)) * 0xBF58476D1CE4E5B9
  hash = (hash ~ (hash >> 27)) * 0x94D049BB133111EB
  return hash ~ (hash >> 31)
end

local function before(a, b)
  if a.points ~= b.points then return a.points > b.points end
  if a.notice ~= b.notice then return a.notice < b.notice end
  if a.minors ~= b.minors then return a.minors > b.minors end
  if a.draw ~= b.draw then return ult(a.draw, b.draw) end
  return a.id < b.id
end

-- How many keys of a sorted list come before a key.
local function count_before(sorted, key)
  local low, high = 1, #sorted + 1
  while low < high do
    local middle = (low + high) // 2
    if before(sorted[middle], key) then low = middle + 1 else high = middle end
  end
  return low - 1
end

-- The key a household has if all its missing answers turn out well.
local function best_key(judgement, household)
  local notice, minors = household.notice_date, household.minors
  if judgement.points == judgement.possible and notice and minors then return judgement end
  return {
    points = judgement.possible, notice = notice or -huge, minors = minors or huge, draw = judgement.draw,
    id = judgement.id,
  }
end

-- In: fewer others than places can come first. Out: as many as there are places surely do. A judgement is its own worst key.
local function standing(judgement, hopeful, certain, places)
  if not places then return judgement.eligible and "in" or "open" end
  if count_before(certain, judgement.best) >= places then return "out" end
  if not judgement.eligible then return "open" end
  local ahead = count_before(hopeful, judgement) - (before(judgement.best, judgement) and 1 or 0)
  return ahead < places and "in" or "open"
end

-- Open households whose own answers can carry them over the line, those that go farthest first.
local function ask_next(ranked, line)
  local asks = {}
  for _, judgement in ipairs(ranked) do
    local household = judgement.household
    if judgement.standing == "open" then
      local fields = table.move(judgement.decisive, 1, #judgement.decisive, 1, {})
      for _, tie in ipairs { "notice_date", "minors" } do
        local asked = household[tie] ~= nil
        for _, field in ipairs(fields) do asked = asked or field == tie end
        if not asked then fields[#fields + 1] = tie end
      end
      if #fields > 0 then
        local stake = not line and huge or judgement.place and line - judgement.points or judgement.possible - line
        asks[#asks + 1] = { household = judgement.id, rank = judgement.rank, fields = fields, stake = stake }
      end
    end
  end
  table.sort(asks, function(a, b)
    if a.stake ~= b.stake then return a.stake > b.stake end
    return a.rank < b.rank
  end)
  return asks
end

-- Returns { ranked, all, asks, line, counts }: `ranked` best first, `all` with those who cannot enter behind them.
function ranking.rank(program, judgements, seed)
  local places, start = program.places, fnv(-3750763034362895579, seed .. "/" .. program.id .. "/")
  local ranked, outside, hopeful, certain = {}, {}, {}, {}
  for _, judgement in ipairs(judgements) do
    local household = judgement.household
    judgement.id = household.id
    if judgement.eligible == false then
      judgement.standing = "out"
      judgement.unmet = judgement.fails_by_itself and "not_eligible" or "no_service"
      outside[#outside + 1] = judgement
    else
      judgement.notice, judgement.minors = household.notice_date or huge, household.minors or -huge
      judgement.draw = mixed(fnv(start, household.id))
      ranked[#ranked + 1] = judgement
    end
  end
  table.sort(ranked, before)
  if places then
    for i, judgement in ipairs(ranked) do
      judgement.best = best_key(judgement, judgement.household)
      hopeful[i] = judgement.best
      if judgement.eligible then certain[#certain + 1] = judgement end
    end
    table.sort(hopeful, before)
  end

  local counts = { eligible = 0, undetermined = 0, ineligible = #outside, place = 0, ["in"] = 0, open = 0, out = #outside }
  local last
  for rank, judgement in ipairs(ranked) do
    judgement.rank = rank
    judgement.standing = standing(judgement, hopeful, certain, places)
    if judgement.eligible and counts.place < (places or huge) then
      judgement.place, last = true, rank
      counts.place = counts.place + 1
    else
      judgement.unmet = judgement.eligible and "full" or "data_missing"
    end
    local verdict = judgement.eligible and "eligible" or "undetermined"
    counts[verdict] = counts[verdict] + 1
    counts[judgement.standing] = counts[judgement.standing] + 1
  end
  local line = counts.place == places and ranked[last].points or nil
  return {
    program = program, ranked = ranked, all = table.move(outside, 1, #outside, #ranked + 1, table.move(ranked, 1, #ranked, 1, {})),
    asks = ask_next(ranked, line), last = last, line = line, counts = counts,
  }
end

return ranking
