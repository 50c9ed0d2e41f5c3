import Raccordo

/// A generated list for the pack of `Compute`, every cell filled in, as CSV.
struct LargeList {
  let pack: RulePack
  let count: Int
  private let bytes: [UInt8]

  init(count: Int) throws {
    self.count = count
    pack = try RulePack(contentsOf: "\(root)/Benchmarks/Compute/pack")
    var random = Draws(seed: 20250312)
    var text = "id,rent,charges,arrears,income,minors,notice,asked,stage,tenure,frailties\n"
    for row in 0..<count {
      text += "H\(row),\(random.euro(600)),\(random.euro(150)),\(random.euro(9000)),\(random.euro(20000)),"
      text += "\(random.below(5)),\(random.day()),\(random.day()),\(random.one(of: ["none", "notice", "court", "eviction"])),"
      text += "\(random.one(of: ["public", "private", "guest"])),\(random.one(of: ["alone", "debt|illness", "disability|debt"]))\n"
    }
    bytes = Array(text.utf8)
  }

  func read() throws -> ListReading {
    try ListReader(fields: pack.fields, options: ReadOptions(day: Example.day)).read(bytes, name: "list.csv")
  }
}
