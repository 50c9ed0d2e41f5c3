import RaccordoFormats
import RaccordoModel

/// One group of a field: those who gave one answer.
public enum GroupKey: Sendable, Hashable {
  /// A yes or a no, a choice, a municipality.
  case answer(FieldValue)
  /// Above the first and up to the second, itself included; `nil`: open.
  case range(above: FieldValue?, to: FieldValue?)
  /// For a field with several choices at once: it is known that none holds.
  case none
  /// Nobody knows. A group like the others: who is not asked can be left out too.
  case notKnown
}

extension FairnessField {
  /// The groups to which an answer belongs: one, or one for each choice that holds.
  ///
  /// - Complexity: O(ends + choices).
  public func groups(of answer: FieldValue?) -> [GroupKey] {
    switch answer {
    case nil: return [.notKnown]
    case .words(let words): return words.isEmpty ? [.none] : words.map { .answer(.word($0)) }
    case .yesNo, .word: return answer.map { [.answer($0)] } ?? []
    case .number, .money, .date:
      let size = answer?.size ?? 0
      return [range(ends.firstIndex { size <= $0.size ?? size } ?? ends.count)]
    }
  }

  private func range(_ index: Int) -> GroupKey {
    .range(above: index > 0 ? ends[index - 1] : nil, to: index < ends.count ? ends[index] : nil)
  }

  /// The order in which groups are shown: as the field is written, municipalities by their code, then who has none,
  /// last who is not known.
  public func isBefore(_ left: GroupKey, _ right: GroupKey) -> Bool { order(of: left) < order(of: right) }

  private func order(of key: GroupKey) -> (Int, Double, String) {
    switch key {
    case .answer(.yesNo(let flag)): (0, flag ? 0 : 1, "")
    case .answer(let value): (0, Double(schema.choices.firstIndex(of: value.plainText) ?? schema.choices.count), value.plainText)
    case .range(let above, _): (0, above?.size ?? -.infinity, "")
    case .none: (1, 0, "")
    case .notKnown: (2, 0, "")
    }
  }
}
