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

field "eviction" {
  kind  = "yes_no",
  label = { it = "Sfratto in corso", en = "Eviction under way" },
}

field "disability" {
  kind      = "yes_no",
  sensitive = "health",
  why       = "places without stairs, and priority where the house does harm",
  label     = { it = "Disabilità", en = "Disability" },
}
