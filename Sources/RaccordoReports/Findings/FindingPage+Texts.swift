extension FindingPage {
  static let texts: [String: String] = [:]
}
