/// How one text becomes another, line by line, as `diff -u` and `patch` write it.
public struct UnifiedDiff: Sendable {
  private static let context = 3
  /// More changed lines than this are shown as one: comparing them costs their number times itself.
  private static let mostCompared = 20_000

  private enum Edit {
    case same(ArraySlice<UInt8>)
    case removed(ArraySlice<UInt8>)
    case added(ArraySlice<UInt8>)
  }

  /// The diff, with its heading; empty when the texts are the same.
  public let bytes: [UInt8]

  /// - Parameter name: the file, as the heading says it.
  /// - Complexity: O(lines + changes²), by Myers' algorithm ("An O(ND) difference algorithm", 1986).
  public init(from old: [UInt8], to new: [UInt8], name: String) {
    guard old != new else {
      bytes = []
      return
    }
    let edits = Self.edits(from: Self.lines(of: old), to: Self.lines(of: new))
    bytes = Array("--- \(name)\n+++ \(name)\n".utf8) + Self.hunks(of: edits)
  }

  /// The lines, each with its line end if it has one.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func edits(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Edit] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let removed = old[head..<(old.count - tail)]
    let added = new[head..<(new.count - tail)]
    let middle =
      removed.count + added.count > mostCompared
      ? removed.map(Edit.removed) + added.map(Edit.added) : compared(Array(removed), Array(added))
    return old[..<head].map(Edit.same) + middle + old[(old.count - tail)...].map(Edit.same)
  }

  private static func compared(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Edit] {
    let difference = new.difference(from: old)
    var isRemoved = [Bool](repeating: false, count: old.count)
    var isAdded = [Bool](repeating: false, count: new.count)
    for case .remove(let offset, _, _) in difference { isRemoved[offset] = true }
    for case .insert(let offset, _, _) in difference { isAdded[offset] = true }
    var edits: [Edit] = []
    var place = 0
    for (offset, line) in old.enumerated() {
      if isRemoved[offset] {
        edits.append(.removed(line))
        continue
      }
      while place < new.count, isAdded[place] { edits.append(.added(new[place])); place += 1 }
      edits.append(.same(line))
      place += 1
    }
    return edits + new[place...].map(Edit.added)
  }

  /// Changes with the lines around them; those closer than twice the context are told together.
  private static func hunks(of edits: [Edit]) -> [UInt8] {
    var bytes: [UInt8] = []
    let changed = edits.indices.filter { if case .same = edits[$0] { false } else { true } }
    var oldLine = 1
    var newLine = 1
    var written = 0
    var index = 0
    while index < changed.count {
      var last = index
      while last + 1 < changed.count, changed[last + 1] - changed[last] - 1 <= 2 * context { last += 1 }
      let range = max(written, changed[index] - context)..<min(edits.count, changed[last] + context + 1)
      oldLine += range.lowerBound - written
      newLine += range.lowerBound - written
      append(edits[range], oldLine: &oldLine, newLine: &newLine, to: &bytes)
      written = range.upperBound
      index = last + 1
    }
    return bytes
  }

  private static func append(_ edits: ArraySlice<Edit>, oldLine: inout Int, newLine: inout Int, to bytes: inout [UInt8]) {
    var text: [UInt8] = []
    var oldCount = 0
    var newCount = 0
    for edit in edits {
      switch edit {
      case .same(let line):
        append(line, after: " ", to: &text)
        oldCount += 1
        newCount += 1
      case .removed(let line):
        append(line, after: "-", to: &text)
        oldCount += 1
      case .added(let line):
        append(line, after: "+", to: &text)
        newCount += 1
      }
    }
    let old = range(from: oldLine, count: oldCount)
    let new = range(from: newLine, count: newCount)
    bytes += Array("@@ -\(old) +\(new) @@\n".utf8) + text
    oldLine += oldCount
    newLine += newCount
  }

  /// An empty range names the line before it.
  private static func range(from line: Int, count: Int) -> String {
    "\(count == 0 ? line - 1 : line)" + (count == 1 ? "" : ",\(count)")
  }

  private static func append(_ line: ArraySlice<UInt8>, after mark: Character, to text: inout [UInt8]) {
    text += Array(mark.utf8) + line
    if line.last != UInt8(ascii: "\n") { text += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
