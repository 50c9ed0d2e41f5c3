-- What a program says of a household: may it enter, how many points it has and may have, where it goes, what to ask.

local both = require "logic".both

local judging = {}

-- Adds what an undecided rule still needs to what is asked, by how much the answer can move.
local function weigh(weights, household, fields, weight)
  for _, field in ipairs(fields) do
    if household[field] == nil then weights[field] = (weights[field] or 0) + weight end
  end
end

-- The fields with a weight, heaviest first, then in the order of the network's fields.
local function by_weight(weights, order)
  local fields = {}
  for field in pairs(weights) do fields[#fields + 1] = field end
  table.sort(fields, function(a, b)
    if weights[a] ~= weights[b] then return weights[a] > weights[b] end
    return order[a] < order[b]
  end)
  return fields
end

local NOTHING = {}

-- The routes that fit or may fit, up to the first that does; what the undecided ones need is asked after the rest.
local function choose_route(judgement, program, household, today, weights, order)
  local possible, later = {}, {}
  for _, route in ipairs(program.routes) do
    local holds = route[3](household, today)
    if holds ~= false then possible[#possible + 1] = route end
    if holds then break end
    if holds == nil then weigh(later, household, route[2], 0) end
  end
  judgement.routes = possible
  if next(later) == nil then return end
  local ask = table.move(judgement.ask, 1, #judgement.ask, 1, {})
  for _, field in ipairs(by_weight(later, order)) do
    if not weights[field] then ask[#ask + 1] = field end
  end
  judgement.ask = ask
end

local function judge(program, household, today, order)
  local judgement = { household = household, ask = NOTHING, because = NOTHING, why_not = NOTHING }
  local eligible, weights, why_not = true, {}, nil
  for _, requirement in ipairs(program.requirements) do
    local holds = requirement[3](household, today)
    eligible = both(eligible, holds)
    if holds == false then
      why_not = why_not or {}
      why_not[#why_not + 1] = requirement[1]
      if not requirement.of_service then judgement.fails_by_itself = true end
    elseif holds == nil then
      weigh(weights, household, requirement[2], math.huge)
    end
  end
  judgement.eligible = eligible
  if eligible == false then
    judgement.why_not = why_not
    return judgement
  end
  program.compute(household, today)
  local known, possible, capped_known, capped_possible, because = 0, 0, 0, 0, {}
  for _, criterion in ipairs(program.criteria) do
    local holds, points = criterion[3](household, today), criterion[4]
    if holds ~= false then
      if criterion[5] then capped_possible = capped_possible + points else possible = possible + points end
      if holds then
        if criterion[5] then capped_known = capped_known + points else known = known + points end
        because[#because + 1] = criterion[1]
      else
        weigh(weights, household, criterion[2], points)
      end
    end
  end
  local cap = program.cap or 0
  judgement.points = known + math.min(capped_known, cap)
  judgement.possible = possible + math.min(capped_possible, cap)
  judgement.because = because
  if next(weights) ~= nil then judgement.ask = by_weight(weights, order) end
  judgement.decisive = judgement.ask
  choose_route(judgement, program, household, today, weights, order)
  return judgement
end

-- One judgement a household, in list order.
function judging.judge(program, households, today, order)
  local judgements = {}
  for i, household in ipairs(households) do judgements[i] = judge(program, household, today, order) end
  return judgements
end

return judging
