import Raccordo

/// Why a request is not answered.
struct ResponseError: Error, Equatable {
  /// The numbers of JSON-RPC 2.0 and of the Language Server Protocol.
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case notInitialized = -32002
  }

  var code: Code
  /// In English: it is for whoever wrote the client.
  var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// One message to a client.
enum ServerMessage: Equatable {
  case result(id: JSONValue, JSONValue)
  case failure(id: JSONValue, ResponseError)
  case notification(method: String, params: JSONValue)
  case request(id: JSONValue, method: String, params: JSONValue)

  var json: JSONValue {
    switch self {
    case .result(let id, let result): ["jsonrpc": "2.0", "id": id, "result": result]
    case .failure(let id, let error):
      [
        "jsonrpc": "2.0", "id": id,
        "error": ["code": .number(error.code.rawValue), "message": .string(error.message)],
      ]
    case .notification(let method, let params): ["jsonrpc": "2.0", "method": .string(method), "params": params]
    case .request(let id, let method, let params):
      ["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params]
    }
  }

  /// With its header.
  var bytes: [UInt8] {
    var text = JSONText()
    text.append(json)
    return MessageFrames.framed(text.bytes)
  }
}
