-- The shared workload as rules: what reference.py says, word for word. See Benchmarks/README.md.
pack "workload" {
  title     = "Generated network of the benchmarks",
  owner     = "Benchmarks",
  version   = "1",
  languages = { "en" },
}
