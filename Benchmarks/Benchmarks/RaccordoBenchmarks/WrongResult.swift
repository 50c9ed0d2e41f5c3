/// What a benchmark worked out is not right: its time means nothing.
struct WrongResult: Error {
  let what: String
}

func check(_ isRight: Bool, _ what: @autoclosure () -> String) throws {
  guard isRight else { throw WrongResult(what: what()) }
}
