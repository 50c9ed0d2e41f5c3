-- Attack: a function for points that looks at a field which it does not declare, past the reader of the text
-- Expect: finding E013 at 7: this hides which field is read
local function look(t, name) return t[name] end
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" {
  points = function(h)
    if look(h, "sec" .. "ret") then return 5 end
    return 0
  end,
  reads = { "people" }, at_most = 5, reason = { it = "P", en = "P" },
}
