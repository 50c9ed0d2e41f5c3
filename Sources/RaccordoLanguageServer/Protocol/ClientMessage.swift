import Raccordo

/// One message of a client, as JSON-RPC 2.0 has it.
enum ClientMessage: Equatable {
  case request(id: JSONValue, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  /// The answer to something that the server asked.
  case response

  /// - Throws: what to answer to a text that is no message, with the id of the request when it can be told.
  init(parsing body: [UInt8]) throws(Refusal) {
    guard String(validating: body, as: UTF8.self) != nil else {
      throw Refusal(id: .null, error: ResponseError(.parseError, "the message is not UTF-8"))
    }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: body, name: "message")
    } catch {
      throw Refusal(id: .null, error: ResponseError(.parseError, "the message is not JSON"))
    }
    let id = value["id"]
    let known = id.map(ClientMessage.isID) ?? true ? id : nil
    guard case .object = value, value["jsonrpc"] == "2.0", known != nil || id == nil else {
      throw Refusal(id: known ?? .null, error: ResponseError(.invalidRequest, "the message is no JSON-RPC 2.0"))
    }
    guard let method = value["method"]?.string else {
      guard known != nil, value["result"] != nil || value["error"] != nil else {
        throw Refusal(id: known ?? .null, error: ResponseError(.invalidRequest, "the message has no method"))
      }
      self = .response
      return
    }
    let params = value["params"] ?? .null
    if let known { self = .request(id: known, method: method, params: params) } else {
      self = .notification(method: method, params: params)
    }
  }

  struct Refusal: Error, Equatable {
    var id: JSONValue
    var error: ResponseError
  }

  private static func isID(_ value: JSONValue) -> Bool {
    switch value {
    case .string: true
    case .number: value.integer != nil
    default: false
    }
  }
}
