import LuaSyntax
import Raccordo

extension PlaceWalk {
  /// What can stand here.
  ///
  /// - Parameter inText: whether the place is a text in quotes.
  func slot(inText: Bool) -> Slot {
    let floor = frames.lastIndex { !$0.isBracket }
    if !inText, kind(index - 1) == .dot, kind(index - 2) == .name { return member(of: says(index - 2)) }
    if let floor, case .function = frames[floor].opener, frames[floor].key != nil {
      return .code(owner: frames[..<floor].last { $0.word.map(RuleWords.blocks.contains) ?? false }?.word)
    }
    let open = frames[((floor ?? -1) + 1)...]
    let word = inText ? self.word(before: index) : nil
    if let word, RuleWords.blocks.contains(word), open.isEmpty { return .name(block: word) }
    if let word, open.isEmpty { return .value(owner: "", setting: "", word: word) }
    guard let innermost = open.last else { return .statement }
    guard let place = open.lastIndex(where: { $0.opener != .bracket && $0.word.map(RuleWords.blocks.contains) ?? false }),
      let block = open[place].word
    else {
      // A condition that is kept in a local.
      guard let start = open.firstIndex(where: { WordText.all[$0.word ?? ""]?.place == .condition }) else { return .other }
      return condition(open[start...], inText)
    }
    if open[place].opener == .paren { return .name(block: block) }
    guard let setting = open[place].currentKey else {
      // A block that is only a list of names.
      if inText, RuleWords.settings(of: block).isEmpty { return .value(owner: block, setting: "", word: word ?? block) }
      return place == open.indices.last ? .setting(owner: block) : .other
    }
    return value(of: setting, in: block, open[(place + 1)...], word: word ?? (innermost.word == block ? nil : innermost.word), inText)
  }

  /// A field that a function reads, or what a word has.
  private func member(of owner: String) -> Slot {
    let isRead = frames.contains { $0.opener == .function(owner) && $0.key != nil }
    return isRead ? .read : .member(owner: owner)
  }

  private func value(
    of setting: String, in owner: String, _ inside: ArraySlice<BracketFrame>, word: String?, _ inText: Bool
  ) -> Slot {
    let value = Slot.value(owner: owner, setting: setting, word: word)
    guard let first = inside.first else { return value }
    if RuleWords.settings(in: setting) != nil, first.opener == .brace {
      guard let key = first.currentKey else { return inside.count == 1 ? .setting(owner: setting) : .other }
      return self.value(of: key, in: setting, inside.dropFirst(), word: word == first.word ? nil : word, inText)
    }
    switch SettingText.of(setting, in: owner)?.values {
    case .condition: return condition(inside, inText)
    case .answers: return answers(inside)
    // Tables of figures.
    case .points: return inside.count > 1 ? .other : value
    case .words:
      return inside.last?.opener == .brace && inside.last?.currentKey == nil && !inText ? .language : value
    default: return value
    }
  }

  /// - Parameter inside: what is open from the table of the condition on.
  private func condition(_ inside: ArraySlice<BracketFrame>, _ inText: Bool) -> Slot {
    let given = inText ? word(before: index) : nil
    var field: String?
    var isOfMember = false
    var test: String?
    for (position, frame) in inside.enumerated() {
      if field == nil, let key = frame.key, position > 0 {
        field = key
        test = frame.word
        if WordText.all[frame.word ?? ""]?.place == .members { (field, isOfMember) = (nil, true) }
      } else if field == Slot.membersField, frame.opener == .brace, frame.word == nil {
        // at_least(2, { age = ... })
        (field, isOfMember) = (nil, true)
      } else if field != nil, let word = frame.word {
        test = word
      }
    }
    if let field { return .operand(field: field, word: given ?? test) }
    guard let key = inside.last?.currentKey else { return .condition(ofMember: isOfMember) }
    return given.map { .operand(field: key, word: $0) } ?? .test(field: key)
  }

  private func answers(_ inside: ArraySlice<BracketFrame>) -> Slot {
    let keys = inside.dropFirst().compactMap(\.key)
    let isOfMember = keys.first == Slot.membersField
    guard let key = inside.last?.currentKey else {
      if isOfMember { return inside.count > 2 ? .answered(ofMember: true) : .other }
      return keys.last.map { .answer(field: $0) } ?? .answered(ofMember: false)
    }
    return .answer(field: key)
  }
}

extension Slot {
  /// What rules and cases call the people of a household.
  static let membersField = "members"
}
