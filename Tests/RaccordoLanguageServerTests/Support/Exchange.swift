import Foundation
import Raccordo
import Testing

@testable import RaccordoLanguageServer

/// A conversation written down: what a client says, and what the server answered when somebody last looked at it.
///
///     => METHOD PARAMS      a request; the server's answer stands below it
///     =| METHOD PARAMS      the same, of a completion only the labels
///     -> METHOD PARAMS      a notification
///     raw TEXT              a message with this body
///     check                 the packs that changed are checked
///
/// In PARAMS, `$uri(file)` is the name of a file of the pack, `$text(file)` what is in it, `$at(2:7)` a position counted
/// from 1, `$locale` and `$encodings` what the client speaks.
struct Exchange {
  static let day = CivilDay(iso: "2025-03-12") ?? CivilDay(daysSince1970: 0)

  let root: URL
  let locale: String
  let encodings: String
  private var server = LanguageServer(language: .english, day: Exchange.day)
  private var requests = 0

  init(pack: String, locale: String, encodings: String) {
    root = Golden.fixtures.appending(path: "Packs/\(pack)")
    self.locale = locale
    self.encodings = encodings
  }

  /// The script with the answers written in.
  mutating func play(_ script: String) throws -> String {
    var lines: [String] = []
    for line in script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      lines.append(line)
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      lines += try answers(to: line).map(shown)
    }
    return lines.joined(separator: "\n")
  }

  private mutating func answers(to line: String) throws -> [String] {
    if line == "check" {
      return server.dueChecks().flatMap { server.take($0.check(on: Exchange.day)) }.map(show)
    }
    if line.hasPrefix("raw ") { return server.receive(.body(Array(line.dropFirst(4).utf8))).map(show) }
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    let params = try parts.count > 2 ? JSONValue(parsing: Array(filled(parts[2]).utf8), name: "params") : .null
    guard ["=>", "=|", "->"].contains(parts[0]) else { throw Mistake(line: line) }
    var message: JSONValue = ["jsonrpc": "2.0", "method": .string(parts[1]), "params": params]
    if parts[0] != "->", case .object(var members) = message {
      requests += 1
      members.append(.init("id", .number(requests)))
      message = .object(members)
    }
    let answers = server.receive(.body(Array(message.text.utf8)))
    return parts[0] == "=|" ? answers.map(labels) : answers.map(show)
  }

  struct Mistake: Error {
    var line: String
  }

  private func filled(_ text: String) throws -> String {
    var filled = ""
    var rest = Substring(text)
    while let sign = rest.firstIndex(of: "$") {
      filled += rest[..<sign]
      rest = rest[rest.index(after: sign)...]
      let name = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(name.count)
      var argument = ""
      if rest.first == "(" {
        argument = String(rest.dropFirst().prefix { $0 != ")" })
        rest = rest.dropFirst(argument.count + 2)
      }
      switch name {
      case "uri": filled += JSONValue.string(DocumentURI(path: root.path() + "/" + argument).text).text
      case "text": filled += JSONValue.string(try String(contentsOf: root.appending(path: argument), encoding: .utf8)).text
      case "at":
        let numbers = argument.split(separator: ":").compactMap { Int($0) }
        filled += "{\"line\": \(numbers[0] - 1), \"character\": \(numbers[1] - 1)}"
      case "locale": filled += "\"\(locale)\""
      case "encodings": filled += encodings
      default: throw Mistake(line: text)
      }
    }
    return filled + rest
  }

  /// The folders are others on each machine, the version another with each release.
  private func shown(_ text: String) -> String {
    let checkout = Golden.fixtures.appending(path: "../../..").standardized.path()
    return text.replacing(DocumentURI(path: root.path()).text, with: "file:///pack")
      .replacing(DocumentURI(path: checkout).text, with: "file:///checkout/")
      .replacing("\"version\": \"\(raccordoVersion)\"", with: "\"version\": \"...\"")
  }

  private func show(_ message: ServerMessage) -> String {
    switch message {
    case .result(let id, let result): "<= \(id.text) " + pretty(result)
    case .failure(let id, let error): "<= \(id.text) error \(error.code.rawValue): \(error.message)"
    case .notification(let method, let params): "<- \(method) " + pretty(params)
    case .request(let id, let method, let params): "<? \(id.text) \(method) " + pretty(params)
    }
  }

  private func labels(_ message: ServerMessage) -> String {
    guard case .result(let id, let result) = message else { return show(message) }
    let labels = (result["items"]?.list ?? []).compactMap { $0["label"]?.string }
    return "<= \(id.text) " + (labels.isEmpty ? "nothing" : labels.joined(separator: "  "))
  }

  private func pretty(_ value: JSONValue) -> String {
    let value = short(value)
    let short = value.text
    guard short.utf8.count > 100 else { return short }
    var text = JSONText()
    text.appendPretty(value)
    return String(decoding: text.bytes.dropLast(), as: UTF8.self)
  }

  /// A range as "2:7-2:13", counted from 0 as in the protocol.
  private func short(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values): return .array(values.map(short))
    case .object(let members):
      let numbers = ["start", "end"].flatMap { end in ["line", "character"].compactMap { value[[end, $0]]?.integer } }
      if members.count == 2, numbers.count == 4 { return .string("\(numbers[0]):\(numbers[1])-\(numbers[2]):\(numbers[3])") }
      return .object(members.map { .init($0.key, short($0.value)) })
    default: return value
    }
  }
}
