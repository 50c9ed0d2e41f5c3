-- What the network agreed to share: the same words as in the other packs.

field "minors" {
  kind  = "number",
  min   = 0,
  max   = 12,
  whole = true,
  label = { it = "Figli minori", en = "Children under 18" },
}

field "isee" {
  kind  = "money",
  min   = 0,
  label = { it = "ISEE", en = "ISEE" },
}
