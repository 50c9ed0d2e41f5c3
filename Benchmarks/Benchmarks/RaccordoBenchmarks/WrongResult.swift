import Foundation

/// What a benchmark worked out is not right: its time means nothing.
struct WrongResult: Error {
  let what: String
}

/// Says it at once too: without its plugin, a benchmark that fails ends without a word.
func check(_ isRight: Bool, _ what: @autoclosure () -> String) throws {
  guard !isRight else { return }
  let error = WrongResult(what: what())
  FileHandle.standardError.write(Data("wrong result: \(error.what)\n".utf8))
  throw error
}
