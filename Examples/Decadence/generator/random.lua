-- Random draws that are the same on every machine: 64-bit integers and + - * / only.
-- The C library's exp, log and cos differ in the last digit between systems, so they are not used.

local Random = {}
Random.__index = Random

-- SplitMix64 (Steele, Lea, Flood 2014): turns any integer into a well-mixed one.
local function mix(x)
  x = x + 0x9E3779B97F4A7C15
  x = (x ~ (x >> 30)) * 0xBF58476D1CE4E5B9
  x = (x ~ (x >> 27)) * 0x94D049BB133111EB
  return x ~ (x >> 31)
end

-- One stream of draws for each (seed, stream): adding a draw to a household moves no other household.
function Random.new(seed, stream)
  return setmetatable({ state = mix(mix(seed) + stream) | 1 }, Random)
end

-- xorshift64* (Marsaglia 2003, Vigna 2014).
function Random:bits()
  local x = self.state
  x = x ~ (x >> 12)
  x = x ~ (x << 25)
  x = x ~ (x >> 27)
  self.state = x
  return x * 0x2545F4914F6CDD1D
end

-- In [0, 1), with 53 bits.
function Random:unit()
  return (self:bits() >> 11) * (1.0 / 9007199254740992.0)
end

function Random:chance(probability)
  return self:unit() < probability
end

function Random:between(low, high)
  return low + (high - low) * self:unit()
end

-- A whole number, both ends included.
function Random:whole(low, high)
  return low + math.floor(self:unit() * (high - low + 1))
end

-- Standard normal as a sum of twelve uniforms (Irwin-Hall): the tails stop at six, which is enough here.
function Random:normal()
  local sum = -6.0
  for _ = 1, 12 do sum = sum + self:unit() end
  return sum
end

local function exp(x)
  local halvings = 0
  while x > 0.5 or x < -0.5 do x, halvings = x / 2, halvings + 1 end
  local term, sum = 1.0, 1.0
  for n = 1, 14 do
    term = term * x / n
    sum = sum + term
  end
  for _ = 1, halvings do sum = sum * sum end
  return sum
end

function Random:lognormal(median, sigma)
  return median * exp(sigma * self:normal())
end

-- Gamma by Wilson and Hilferty's cube (1931): good enough at these shapes.
function Random:gamma(mean, deviation)
  local shape = (mean / deviation) * (mean / deviation)
  local cube = 1 - 1 / (9 * shape) + self:normal() / (3 * math.sqrt(shape))
  return mean * cube * cube * cube
end

function Random:triangular(low, mode, high)
  local u, split = self:unit(), (mode - low) / (high - low)
  if u < split then return low + math.sqrt(u * (high - low) * (mode - low)) end
  return high - math.sqrt((1 - u) * (high - low) * (high - mode))
end

-- One of { weight, value, weight, value, ... }.
function Random:pick(weighted)
  local total = 0
  for i = 1, #weighted, 2 do total = total + weighted[i] end
  local left = self:unit() * total
  for i = 1, #weighted, 2 do
    left = left - weighted[i]
    if left < 0 then return weighted[i + 1] end
  end
  return weighted[#weighted]
end

function Random:one_of(list)
  return list[self:whole(1, #list)]
end

-- `count` different indices of 1..size, in increasing order.
function Random:sample(count, size)
  local chosen, left = {}, count
  for i = 1, size do
    if self:unit() * (size - i + 1) < left then
      chosen[#chosen + 1] = i
      left = left - 1
    end
  end
  return chosen
end

return Random
