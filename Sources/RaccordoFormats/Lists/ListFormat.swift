/// The shape of a list's file.
enum ListFormat {
  case delimited

  init(name: String, bytes: [UInt8]) {
    self = .delimited
  }
}
