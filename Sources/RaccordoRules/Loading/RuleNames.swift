/// The names of rules while the programs of a pack are read. A rule has one name in its program. Requirements and criteria share theirs:
/// explanations name both.
struct RuleNames {
  /// The number of each name, by what the block is.
  private var numbers: [[String: Int]] = Array(repeating: [:], count: RuleBlock.Part.allCases.count)
  /// By the number of a name: under which program it stood last, and the block.
  private var uses: [(program: Int, block: RuleBlock)] = []
  private var programs = 0

  /// The blocks of one program whose name another one before them has, each with the first that has it.
  mutating func repeated(_ blocks: some Sequence<RuleBlock>) -> [(block: RuleBlock, first: RuleBlock)] {
    programs += 1
    var repeated: [(RuleBlock, RuleBlock)] = []
    for block in blocks {
      guard let name = block.nameNumber ?? number(of: block) else { continue }
      if name == uses.count {
        uses.append((programs, block))
      } else if uses[name].program == programs {
        repeated.append((block, uses[name].block))
      } else {
        uses[name] = (programs, block)
      }
    }
    return repeated
  }

  /// A number for the name of a rule, the same for the same name; `nil` for a block without one. A block that stands under many
  /// programs is asked for its name once.
  private mutating func number(of block: RuleBlock) -> Int? {
    guard let part = block.part, let name = block.id else { return nil }
    let family = part == .criterion ? RuleBlock.Part.requirement : part
    let number = numbers[family.rawValue][name] ?? uses.count
    if number == uses.count { numbers[family.rawValue][name] = number }
    block.nameNumber = number
    return number
  }
}
