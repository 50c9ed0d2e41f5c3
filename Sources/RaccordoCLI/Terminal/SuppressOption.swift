import ArgumentParser
import Raccordo

/// From which number on counts of people are shown.
struct SuppressOption: ParsableArguments {
  @Option(
    help: help(
      it: "Nasconde i numeri più piccoli di questo (almeno 3), e quanto basta perché le somme non li rivelino.",
      en: "Hides counts below this (at least 3), and as much as it takes that sums do not reveal them.", valueName: "n"))
  var suppress: Int?

  func validate() throws {
    if let suppress, !(GuardedTable.leastThreshold...1_000_000).contains(suppress) {
      throw ValidationError(
        said(
          it: "--suppress va da 3 in su (di solito 5): sotto, un numero nascosto sarebbe 1",
          en: "--suppress goes from 3 up (usually 5): below that, a hidden count would be 1"))
    }
  }
}
