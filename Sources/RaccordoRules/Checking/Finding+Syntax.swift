import LuaSyntax
import RaccordoModel

extension Finding {
  /// What Lua cannot read in a file.
  init(_ problem: SyntaxProblem, in file: String, _ text: SourceText) {
    self.init(
      .syntax, at: SourcePlace(file: file, problem.bytes, in: text),
      LocalizedText(it: problem.message(italian: true), en: problem.message(italian: false)),
      help: [LocalizedText(it: problem.help(italian: true), en: problem.help(italian: false))])
  }
}
