-- Functions as packs have them, one program each. plain.lua runs this very file in plain Lua.

program "arithmetic" { title = "Arithmetic" }

compute "burden" {
  kind  = "number",
  reads = { "rent", "charges", "income", "minors" },
  value = function(h) return (h.rent + h.charges) * 12 / (h.income + 100 - 5 * h.minors) end,
}

requirement "known" { when = { burden = at_least(0) }, reason = "{burden}", otherwise = "{burden}" }

program "library" { title = "Functions of the library" }

compute "to_pay" {
  kind  = "money",
  reads = { "rent", "arrears", "income" },
  value = function(h)
    local due = math.max(500, 0.14 * h.income)
    return math.floor(math.max(0, math.min(due, h.arrears) - h.rent))
  end,
}

requirement "known" { when = { to_pay = at_least(0) }, reason = "{to_pay}", otherwise = "{to_pay}" }

program "days" { title = "Days" }

compute "days_left" {
  kind  = "number",
  reads = { "notice", "asked", "stage" },
  value = function(h)
    local days = h.notice + 60 - h.asked
    if h.stage == "court" then days = days - 20 end
    if days < 0 then return 0 end
    return days
  end,
}

requirement "known" { when = { days_left = at_least(0) }, reason = "{days_left}", otherwise = "{days_left}" }

program "choices" { title = "Choices" }

compute "urgency" {
  kind  = "choice",
  of    = { "now", "soon", "later" },
  reads = { "stage", "tenure", "minors", "arrears" },
  value = function(h)
    if h.stage == "eviction" then return "now" end
    if h.stage == "court" and (h.minors > 0 or h.tenure == "private") then return "now" end
    if h.arrears > 3000 and h.tenure ~= "guest" then return "soon" end
    return "later"
  end,
}

requirement "known" { when = { urgency = one_of { "now" } }, reason = "{urgency}", otherwise = "{urgency}" }

program "sets" { title = "Sets" }

local weights = { alone = 2, disability = 5, addiction = 4, debt = 3, illness = 4 }

compute "frailty" {
  kind  = "number",
  reads = { "frailties", "minors" },
  value = function(h)
    local sum = h.minors
    for _, word in ipairs(h.frailties) do sum = sum + weights[word] end
    return sum
  end,
}

requirement "known" { when = { frailty = at_least(0) }, reason = "{frailty}", otherwise = "{frailty}" }
