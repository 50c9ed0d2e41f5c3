-- Functions that read functions, figures of the day and the day itself.

program "p" { title = "Prova" }

compute "months_behind" {
  kind = "number", reads = { "arrears", "monthly_rent" },
  value = function(h) return h.arrears / h.monthly_rent end,
}

local function half(n) return n / 2 end

compute "half_behind" {
  kind = "number", reads = { "months_behind" }, label = "Metà dei mesi",
  value = function(h) return half(h.months_behind) end,
}

compute "due" {
  kind = "money", reads = { "isee" },
  value = function(h) return math.max(480, h.isee * param.share) end,
}

compute "days_left" {
  kind = "number", reads = { "today" }, unit = "giorni",
  value = function(h) return param.deadline - h.today end,
}

compute "kind_of_debt" {
  kind = "choice", of = { "small", "large" }, reads = { "half_behind" },
  value = function(h) if h.half_behind >= 6 then return "large" end return "small" end,
}

compute "from_caritas" {
  kind = "yes_no", reads = { "referred_by" },
  value = function(h) for _, who in ipairs(h.referred_by) do if who == "Caritas" then return true end end return false end,
}

criterion "large" { when = { kind_of_debt = "large" }, points = 1, reason = "{kind_of_debt}: {half_behind}, {months_behind}, {arrears}" }
criterion "due" { when = { due = more_than(480) }, points = 2, reason = "{due}, quota {param.share}" }
criterion "near" { when = { days_left = between(0, 20) }, points = 4, reason = "Mancano {days_left} giorni" }
criterion "caritas" { when = { from_caritas = yes }, points = 8, reason = "{referred_by}" }

case "all of them" {
  on     = "2025-04-10",
  given  = { arrears = 1200, monthly_rent = 100, isee = 3428.61, referred_by = { "SerD", "Caritas" } },
  expect = { points = 15, because = { "large", "due", "near", "caritas" } },
}
case "none of them" {
  on     = "2025-04-09",
  given  = { arrears = 1199.99, monthly_rent = 100, isee = 3428.60, referred_by = {} },
  expect = { points = 0 },
}
case "what is not known behind a function is asked" {
  on     = "2025-04-09",
  given  = { arrears = 1200, isee = 0, referred_by = "Caritas" },
  expect = { points = { 8, 9 }, asks = { "monthly_rent" } },
}
