import Benchmark
import Raccordo
import RaccordoAssignment
import RaccordoReports

/// The parts of the library, one by one, and a whole run in memory. Each stops the benchmark when what came out is wrong.
let benchmarks: @Sendable () -> Void = {
  // Allocations cannot be counted without jemalloc, instructions not on every machine: neither is asked for.
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 2, maxDuration: .seconds(3), maxIterations: 200)

  Benchmark("load: a pack") { benchmark in
    for _ in benchmark.scaledIterations {
      let pack = try RulePack(contentsOf: Example.packFolder)
      try check(pack.programs.count == 2, "the pack has \(pack.programs.count) programs")
    }
  }

  Benchmark("read: the list of the example") { benchmark, example in
    for _ in benchmark.scaledIterations {
      let reading = try example.read()
      // Of 516 rows, 22 are set aside.
      try check(reading.households.count == 494, "\(reading.households.count) households")
      try check(!reading.issues.isEmpty, "the mistakes in the list were not seen")
    }
  } setup: { try Example() }

  Benchmark("read: 50,000 households") { benchmark, large in
    for _ in benchmark.scaledIterations {
      let reading = try large.read()
      try check(reading.households.count == large.count && reading.issues.isEmpty, "the list was not read")
    }
  } setup: { try LargeList(count: 50_000) }

  Benchmark("compute: 5 functions, 50,000 households") { benchmark, large in
    let list = try large.read().households
    var runtime = try PackRuntime(large.pack, day: Example.day)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      for program in large.pack.programs {
        let computed = try runtime.compute(program, over: list, rows: 0..<list.count)
        try check(computed.failures.isEmpty && computed.columns.allSatisfy { $0.count == list.count }, "a function failed")
      }
    }
  } setup: { try LargeList(count: 50_000) }

  Benchmark("evaluate: the list of the example") { benchmark, example in
    let list = try example.read().households
    let result = try await example.matcher.match(list)
    let prepared = try await example.matcher.prepared(list)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let evaluation = try await prepared.evaluate()
      for program in result.programs {
        let pairs = evaluation.pairs.filter { $0.program == program.program }
        let eligible = program.entries.filter { $0.judgement.verdict == .eligible }
        // Towards several services somebody may be eligible for one and not for another.
        try check(pairs.count > 1 || pairs.first?.count(.eligible) == eligible.count, "other verdicts than those of a match")
      }
    }
  } setup: { try Example() }

  Benchmark("rank: the list of the example") { benchmark, example in
    let list = try example.read().households
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let result = try await example.matcher.match(list)
      try check(result.programs.allSatisfy { $0.entries.count == list.count }, "somebody is in no list")
    }
  } setup: { try Example() }

  Benchmark("explain: one household") { benchmark, example in
    let list = try example.read().households
    let result = try await example.matcher.match(list)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let explanation = try example.matcher.explain("N460", program: "decadenza", in: list, result: result)
      try check(explanation.household == "N460" && explanation.entry != nil, "another household is explained")
    }
  } setup: { try Example() }

  Benchmark("assign: stable, 10,000 demands, 200 offers") { benchmark, problem in
    for _ in benchmark.scaledIterations { blackHole(problem.stable()) }
    benchmark.stopMeasurement()
    try check(problem.fairness(of: problem.stable().assignment).isStable, "somebody was passed over")
  } setup: { try AssignmentProblem.random(demands: 10_000, offers: 200) }

  Benchmark("assign: best, 10,000 demands, 200 offers") { benchmark, problem in
    for _ in benchmark.scaledIterations { try check(problem.best().isProved, "the total is not the largest") }
  } setup: { try AssignmentProblem.random(demands: 10_000, offers: 200) }

  Benchmark("whole run: pack, list, match, files") { benchmark in
    for _ in benchmark.scaledIterations {
      let example = try Example()
      let reading = try example.read()
      let result = try await example.matcher.match(reading.households)
      let inputs = RunInputs(list: .init(path: "list.csv", bytes: example.rows.bytes), rules: "pack", language: .italian)
      let files = await RunFiles(RunRecord(inputs: inputs, pack: example.pack, reading: reading, result: result)).files()
      try check(files.count >= 6 && files.allSatisfy { !$0.bytes.isEmpty }, "a file is missing")
    }
  }
}
