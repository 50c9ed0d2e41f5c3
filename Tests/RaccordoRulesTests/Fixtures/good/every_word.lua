-- Every test of the language, once.

program "p" { title = "Prova", places = 0, ties = { later "notice_date", higher "age" } }

group "sum" { at_most = 2.5 }
group "best" { highest = true }

local tests = {
  { arrears = between(0, 10) }, { arrears = at_least(5) }, { arrears = at_most(5) }, { arrears = more_than(4.99) },
  { arrears = less_than(5.01) }, { arrears = is(5) }, { arrears = is_not(6) }, { arrears = 5 },
  { arrears = one_of { 5, 6, param.isee_limit } }, { arrears = less_than(param.isee_limit) },
  { tenant = "ATC" }, { tenant = is("ATC") }, { tenant = is_not("Comune") }, { tenant = one_of { "ATC" } },
  { referred_by = has("SerD") }, { referred_by = has_any { "SerD", "CSM" } }, { referred_by = has_all { "SerD", "Caritas" } },
  { notice_date = before(param.deadline) }, { notice_date = after("2025-01-01") },
  { notice_date = between("2025-01-01", "2025-12-31") }, { notice_date = "2025-02-01" },
  { single_parent = yes }, { disability = no }, { psychiatric = known }, { addiction = not_known },
  { notes = "x" }, { municipality = one_of { "006003", "006001" } }, { today = after("2024-01-01") },
  any { { minors = 1 }, { age = 30 } }, all { minors = 0, age = 30 }, none { { minors = 1 }, { minors = 2 } },
  any { minors = 1, age = 30 },
  at_least_of(2, { { minors = 1 }, { age = 30, arrears = 5 }, { tenant = "ATC" } }), at_least_of(1, { minors = 1, age = 30 }),
  { notice_date = within_days(31) }, { today = within_days(0) }, none { { notice_date = within_days(-1) } },
}

for n, when in ipairs(tests) do
  criterion("test_" .. n) { when = when, points = 1, reason = "Vale" }
end
criterion "a" { group = "sum", points = 2, reason = "Vale per tutti" }
criterion "b" { group = "sum", points = 2, reason = "Vale per tutti" }
criterion "c" { group = "best", points = 3, reason = "Vale per tutti" }
criterion "d" { group = "best", points = 4, reason = "Vale per tutti", if_unknown = no }

case "every test holds" {
  given = {
    arrears = 5, tenant = "ATC", referred_by = { "SerD", "Caritas" }, notice_date = "2025-02-01", single_parent = true,
    disability = false, psychiatric = true, notes = "x", municipality = "006003", minors = 0, age = 30,
  },
  expect = { points = #tests + 6.5 },
}
