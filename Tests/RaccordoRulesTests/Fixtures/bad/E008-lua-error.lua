program "p" { title = "Prova" }
local limits = { low = 1 }
criterion "a" { when = { minors = at_least(limits.low.value + 1) }, points = 5, reason = "x" }
criterion "b" { when = { nothing_is_read = after_this }, points = 5, reason = "x" }
