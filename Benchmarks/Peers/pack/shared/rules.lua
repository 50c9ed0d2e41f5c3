-- One program for each service: 8 requirements and 12 criteria. The weights are those of common.py.
--
-- reference.py gives a fixed score where an answer is missing; here that is `if_unknown`, or a test with `known`.
local weight = { 15, 12, 10, 8, 8, 5, 5, 10, 9, 8, 6, 4 }
local fragilities = { "single_parent", "disability", "psychiatric", "addiction", "debt" }

-- Points that only some services give: 0 cannot be written.
local function fixed(id, points, test)
  if points > 0 then criterion(id) { when = test, points = points, reason = id, if_unknown = "no" } end
end

local function must(id, test)
  requirement(id) { when = test, reason = id, otherwise = "not " .. id }
end

-- 100 less one for every 300 euro.
local isee_bands = {}
for step = 0, 99 do isee_bands[step + 1] = { to = 300 * step + 299, weight[1] * (100 - step) } end

-- How much of the debt a grant covers, in whole hundredths. Few grants differ.
local bands_of_grant = {}
local function grant_bands(grant)
  if bands_of_grant[grant] then return bands_of_grant[grant] end
  local bands = { { to = grant, weight[10] * 100 } }
  bands_of_grant[grant] = bands
  for share = 99, 1, -1 do
    local to = grant * 100 // share
    if to > bands[#bands].to then bands[#bands + 1] = { to = to, weight[10] * share } end
  end
  return bands
end

local function each_member(id, points, most, test)
  criterion(id) { points = per(members(test), points, { at_most = most }), reason = id }
end

local function household_criteria()
  criterion "isee"     { when = { isee = known }, points = bands("isee", isee_bands), reason = "isee" }
  criterion "no_isee"  { when = { isee = not_known }, points = 50 * weight[1], reason = "no isee" }
  criterion "months"   { when = { months = known }, points = per("months", 4 * weight[2], { at_most = 100 * weight[2] }), reason = "months" }
  criterion "stage"    {
    when = { tenure = "erp", stage = known }, points = per("stage", 20 * weight[3]), reason = "stage", if_unknown = "no",
  }
  criterion "stage_elsewhere" {
    when = { tenure = is_not("erp"), stage = known }, points = per("stage", 10 * weight[3]), reason = "stage", if_unknown = "yes",
  }
  each_member("minors", 25 * weight[4], 100 * weight[4], all { { age = known }, { age = less_than(18) } })
  for _, word in ipairs(fragilities) do fixed(word, 20 * weight[5], { fragilities = has(word) }) end
end

local function requirements(s)
  must("need", { needs = has(s.need) })
  if s.territory then must("territory", { municipality = one_of(s.territory) }) end
  if s.isee_min then must("isee_least", { isee = at_least(s.isee_min) }) end
  if s.isee_max then must("isee_most", { isee = at_most(s.isee_max) }) end
  if s.arrears_min then must("arrears_least", { arrears = at_least(s.arrears_min) }) end
  if s.arrears_max then must("arrears_most", { arrears = at_most(s.arrears_max) }) end
  if s.age_min or s.age_max then must("age", { members = some { age = between(s.age_min or 0, s.age_max or 120) } }) end
  if s.required then must("required", { fragilities = has_all(s.required) }) end
  if s.excluded then must("excluded", none { { fragilities = has_any(s.excluded) } }) end
  if s.consent then must("consent", { consents = has(s.consent) }) end
end

local function pair_criteria(s)
  fixed("quality", weight[6] * 20 * s.quality)
  fixed("wait", weight[7] * (s.wait and math.max(0, 100 - s.wait) or 50))
  fixed("languages", weight[8] * 100, { languages = has_any(s.languages) })
  fixed("no_languages", weight[8] * 30, { languages = not_known })
  fixed("seat", weight[9] * 100, { municipality = s.seat })
  fixed("zone", weight[9] * 60, { municipality = one_of(s.around) })
  if s.grant then
    criterion "grant" { when = { arrears = known }, points = bands("arrears", grant_bands(s.grant)), reason = "grant" }
  end
  if s.target then
    group "target" { at_most = 100 * weight[11] }
    for _, word in ipairs(s.target) do
      criterion("target_" .. word) {
        group = "target", when = { fragilities = has(word) }, points = 50 * weight[11], reason = word, if_unknown = "no",
      }
    end
  end
end

local function need_criteria(s)
  local points, most = 50 * weight[12], 100 * weight[12]
  if s.need == "work" then
    each_member("unemployed", points, most,
      all { { employment = known }, { employment = "unemployed" }, { age = known }, { age = between(18, 64) } })
  elseif s.need == "care" then
    each_member("disabled", points, most, all { { disabled = known }, { disabled = yes } })
  elseif s.need == "education" then
    each_member("school_age", points, most, all { { age = known }, { age = between(6, 18) } })
  else
    fixed("referrer", weight[12] * 30, { referrer = one_of(s.referrers) })
  end
end

-- Declares the program of one service: its line of services.csv as a table.
return function(s)
  program(s.id) { title = s.id, places = s.capacity }
  requirements(s)
  household_criteria()
  pair_criteria(s)
  need_criteria(s)
end
