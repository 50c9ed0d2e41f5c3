import Raccordo

/// A document as it is in the editor, saved or not.
struct OpenDocument: Sendable {
  let uri: DocumentURI
  /// Where its file is; `nil` when it has none.
  let path: String?
  var version: Int?
  var text: DocumentText

  /// What is left of a path below a folder.
  static func path(_ path: String, inside folder: String) -> String {
    String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }

  /// The nearest folder upwards from a path for which something holds.
  static func folder(from path: String, where holds: (String) -> Bool) -> String? {
    var folder = Substring(path)
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if holds(String(folder)) { return String(folder) }
    }
    return nil
  }
}
