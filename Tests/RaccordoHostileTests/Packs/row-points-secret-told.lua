-- Attack: a function for points that tells a sensitive answer when it fails
-- Expect: failure at 5 on A B C D E: (not told)
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" {
  points = function(h) error("secret: " .. tostring(h.secret)) end,
  reads = { "secret" }, at_most = 5, reason = { it = "P", en = "P" },
}
