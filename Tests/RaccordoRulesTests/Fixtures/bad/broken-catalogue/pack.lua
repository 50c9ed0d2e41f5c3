-- The pack that every fixture of one file is part of.
pack "fixtures" {
  owner     = "Rete di prova",
  version   = "2025-03",
  languages = { "it" },
  valid     = { from = "2025-01-01" },
}
