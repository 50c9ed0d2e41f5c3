import Raccordo

/// One list out of two, for people.
public struct MergedPage {
  public let merged: MergedRanking
  public let language: Language
  public let style: TextStyle
  /// How many rows are shown; `nil`: all of them.
  public var most: Int? = 20

  public init(_ merged: MergedRanking, language: Language, style: TextStyle = .plain) {
    self.merged = merged
    self.language = language
    self.style = style
  }

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  public var lines: [String] {
    let (from, to) = (weight(merged.weights.from), weight(merged.weights.to))
    var table = TextTable([.right, .left, .left, .right, .right, .right])
    table.append(
      language == .italian ? ["pos", "nucleo", "", "punti", "primo", "secondo"] : ["rank", "household", "", "points", "first", "second"])
    let shown = merged.rows.prefix(most ?? merged.rows.count)
    for row in shown {
      table.append([
        row.rank.text(in: language), row.household, row.verdict == .eligible ? "" : "?", row.points.text(in: language),
        row.from.text(in: language), row.to.text(in: language),
      ])
    }
    let left = merged.rows.count - shown.count
    return [
      style.mark(
        words("Graduatoria unita, \(from) del primo e \(to) del secondo: ", "Merged list, \(from) of the first and \(to) of the second: ")
          + merged.to.title[language].printable, .strong),
      words("punti da 0 a 100 di quanti il programma può darne (", "points from 0 to 100 of what the program can give (")
        + merged.from.mostPoints.text(in: language) + words(" e ", " and ") + merged.to.mostPoints.text(in: language)
        + words("); a pari punti il sorteggio", "); equal points by the draw"),
    ] + table.lines(indent: "  ")
      + (left > 0 ? ["  " + words("e altri \(left.text(in: language))", "and \(left.text(in: language)) more")] : [])
      + [
        words(
          "fuori, perché uno dei due non li fa entrare: \(merged.leftOut.count.text(in: language))",
          "left out, because one of the two does not let them in: \(merged.leftOut.count.text(in: language))")
      ]
  }

  private func weight(_ weight: Int) -> String { NumberText.percent(Double(weight) / Double(MergeWeights.whole), in: language) }
}
