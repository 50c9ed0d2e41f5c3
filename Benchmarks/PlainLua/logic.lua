-- Three values: a condition is true, false, or nil where nobody knows, by Kleene's rules.

local logic = {}

function logic.both(a, b)
  if a == false or b == false then return false end
  if a == nil or b == nil then return nil end
  return true
end

function logic.either(a, b)
  if a or b then return true end
  if a == nil or b == nil then return nil end
  return false
end

function logic.negation(a)
  if a == nil then return nil end
  return not a
end

function logic.is(value, wanted)
  if value == nil then return nil end
  return value == wanted
end

function logic.among(value, set)
  if value == nil then return nil end
  return set[value] == true
end

function logic.overlaps(set, wanted)
  if set == nil then return nil end
  for word in pairs(set) do
    if wanted[word] then return true end
  end
  return false
end

function logic.at_least(value, low)
  if value == nil then return nil end
  return value >= low
end

function logic.within(value, low, high)
  if value == nil then return nil end
  return value >= low and value <= high
end

return logic
