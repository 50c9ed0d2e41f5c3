import RaccordoModel

/// The choices of a field by everything that offices write for them.
struct ChoiceTable {
  private var exact: [String: String] = [:]
  /// Case and accents taken away. A spelling that would fit two choices fits none.
  private var folded: [String: String?] = [:]

  init(_ field: FieldSchema) {
    for (spelling, choice) in field.spellings where field.choices.contains(choice) { exact[spelling] = choice }
    for choice in field.choices { exact[choice] = choice }
    for (spelling, choice) in exact {
      let key = FoldedText.word(spelling)
      if let known = folded[key], known != choice { folded[key] = .some(nil) } else { folded[key] = choice }
    }
  }

  func exactChoice(for text: String) -> String? { exact[text] }

  func choice(for text: String) -> String? {
    exact[text] ?? folded[FoldedText.word(text)] ?? nil
  }
}
