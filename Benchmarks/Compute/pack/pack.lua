pack "compute" {
  title     = "Functions of the benchmark",
  owner     = "Benchmarks",
  version   = "1",
  languages = { "en" },
}
