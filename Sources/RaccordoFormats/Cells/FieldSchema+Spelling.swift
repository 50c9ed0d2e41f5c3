import RaccordoModel

extension FieldSchema {
  /// A choice as a reader of lists sees it: capitals, accents, apostrophes and doubled spaces do not count there. Two
  /// choices that give the same cannot be told apart.
  public static func spelling(onLists choice: String) -> String { FoldedText.word(choice) }
}
