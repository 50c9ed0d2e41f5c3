-- Attack: bands, scales and units as large and as small as numbers go
-- Expect: clean
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "units" { points = per("people", 5, { at_most = 10000, each = 5e-324 }), reason = { it = "P", en = "P" } }
criterion "large" { points = per("people", 0.01, { at_most = 1, each = 1.7e308 }), reason = { it = "P", en = "P" } }
criterion "line" {
  points = scale("people", { { at = -1.7e308, 10000 }, { at = 5e-324, 0 }, { at = 1.7e308, 10000 } }), reason = { it = "P", en = "P" },
}
criterion "band" {
  points = bands("people", { { to = -1.7e308, 1 }, { from = 5e-324, to = 1.7e308, 2 }, { 3 } }), reason = { it = "P", en = "P" },
}
