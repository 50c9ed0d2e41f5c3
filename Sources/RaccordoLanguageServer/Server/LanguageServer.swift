import Raccordo

/// The server side of one conversation in the Language Server Protocol 3.17: messages in, messages out.
///
/// It reads no stream and no clock, and checks no pack by itself: `dueChecks` says which packs have changed, whoever
/// runs it checks them when it likes, and `take` tells the client what came out.
struct LanguageServer {
  enum Phase: Equatable {
    case new, running, shutDown
    /// With the exit status.
    case over(Int32)
  }

  private(set) var phase = Phase.new
  var session: ClientSession
  var documents: [DocumentURI: OpenDocument] = [:]
  /// By folder.
  var packs: [String: OpenPack] = [:]
  private let isLanguageAsked: Bool

  /// - Parameters:
  ///   - language: that of the person who started the server.
  ///   - isAsked: whether they asked for it: then what the client says of its own does not count.
  ///   - day: the day whose figures count.
  init(language: Language, isAsked: Bool = false, day: CivilDay) {
    isLanguageAsked = isAsked
    session = ClientSession(language: language, isAsked: isAsked, day: day, initialize: .null)
  }

  /// Takes one message of the client.
  mutating func receive(_ frame: MessageFrames.Frame) -> [ServerMessage] {
    switch frame {
    case .withoutLength: return [.failure(id: .null, ResponseError(.parseError, "the header has no Content-Length"))]
    case .tooLong(let length):
      return [.failure(id: .null, ResponseError(.invalidRequest, "a message of \(length) bytes is too long"))]
    case .body(let body):
      do {
        return try receive(ClientMessage(parsing: body))
      } catch {
        return [.failure(id: error.id, error.error)]
      }
    }
  }

  private mutating func receive(_ message: ClientMessage) throws(ClientMessage.Refusal) -> [ServerMessage] {
    switch message {
    case .response: return []
    case .notification(let method, let params): return notify(method, params)
    case .request(let id, let method, let params):
      do {
        return [.result(id: id, try answer(method, params))]
      } catch {
        throw ClientMessage.Refusal(id: id, error: error)
      }
    }
  }

  /// What cannot be understood in a notification has nobody to be told to.
  private mutating func notify(_ method: String, _ params: JSONValue) -> [ServerMessage] {
    if method == "exit" {
      phase = .over(phase == .shutDown ? 0 : 1)
      return []
    }
    guard phase == .running else { return [] }
    switch method {
    case "initialized": return session.watchesFiles ? [.watchFiles] : []
    case "textDocument/didOpen": return opened(params)
    case "textDocument/didChange": return changed(params)
    case "textDocument/didClose": return closed(params)
    case "textDocument/didSave", "workspace/didChangeWatchedFiles": return changedOnDisk(params)
    default: return []
    }
  }

  private mutating func answer(_ method: String, _ params: JSONValue) throws(ResponseError) -> JSONValue {
    switch phase {
    case .new where method != "initialize": throw ResponseError(.notInitialized, "initialize comes first")
    case .shutDown, .over: throw ResponseError(.invalidRequest, "the server is shut down")
    case .running where method == "initialize": throw ResponseError(.invalidRequest, "initialize comes once")
    default: break
    }
    switch method {
    case "initialize":
      phase = .running
      session = ClientSession(language: session.language, isAsked: isLanguageAsked, day: session.day, initialize: params)
      return session.capabilities
    case "shutdown":
      phase = .shutDown
      return .null
    default: return try answerAboutFile(method, params)
    }
  }

  private mutating func answerAboutFile(_ method: String, _ params: JSONValue) throws(ResponseError) -> JSONValue {
    switch method {
    case "textDocument/hover": return try page(params)?.hover(at: TextPosition(params["position"])) ?? .null
    case "textDocument/completion":
      guard let page = try page(params) else { return .null }
      let list = CompletionList(page, at: page.offset(of: try TextPosition(params["position"])))
      return list.json(afterBlank: params[["context", "triggerCharacter"]] == " ")
    case "textDocument/definition": return try page(params)?.definition(at: TextPosition(params["position"])) ?? .null
    case "textDocument/references": return try page(params)?.references(at: TextPosition(params["position"])) ?? .null
    case "textDocument/documentSymbol": return try page(params)?.outline ?? .null
    case "textDocument/formatting": return try page(params)?.formatting ?? .null
    case "textDocument/codeAction": return try codeActions(params)
    default: throw ResponseError(.methodNotFound, "no method is called \(method)")
    }
  }
}
