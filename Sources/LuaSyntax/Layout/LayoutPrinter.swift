/// Writes words and comments where a plan puts them.
struct LayoutPrinter {
  private let bytes: [UInt8]
  private var page = LayoutPage()

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func print(_ words: LayoutWords, _ plan: LayoutPlan) -> [UInt8] {
    for index in 0..<words.count {
      if let start = plan.lineStarts[index] {
        write(words[index], starting: start)
      } else {
        write(words[index], margin: plan.margins[index], padding: plan.padding[index])
      }
      if let separator = words[index].separator ?? plan.trailingSeparators[index] { page.write([separator]) }
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return (bytes.starts(with: mark) ? mark : []) + page.bytes
  }

  private mutating func write(_ word: LayoutWord, starting line: LayoutPlan.LineStart) {
    var isFirst = true
    var isOnLine = false
    func breakLine(to indent: Int, isBlank: Bool, in page: inout LayoutPage) {
      let wantsBlank = isFirst ? line.needsBlankLine || (isBlank && !line.isFirst) : isBlank
      page.breakLine(indent: indent, afterBlank: wantsBlank)
      isFirst = false
    }
    for (index, comment) in word.gap.comments.enumerated() {
      let isOnWordLine = !line.isCloser && word.gap.sharesLine(from: index)
      if comment.newlines > 0 || page.isEmpty || (isOnWordLine && !isOnLine) {
        breakLine(to: line.commentIndent, isBlank: comment.newlines > 1, in: &page)
      }
      isOnLine = isOnWordLine
      write(comment)
    }
    if word.kind == .endOfFile { return }
    if isOnLine {
      page.writeBlanks(1)
    } else {
      breakLine(to: line.indent, isBlank: word.gap.newlines > 1 && !line.isCloser, in: &page)
    }
    page.write(bytes[word.bytes])
  }

  private mutating func write(_ word: LayoutWord, margin: Int, padding: Int) {
    for comment in word.gap.comments {
      if comment.newlines > 0 || page.endsWithComment { page.breakLine(indent: margin, afterBlank: false) }
      write(comment)
    }
    if page.endsWithComment || (word.gap.newlines > 0 && !word.gap.comments.isEmpty) {
      page.breakLine(indent: margin, afterBlank: false)
    } else {
      page.writeBlanks((word.isSpaced || !word.gap.comments.isEmpty ? 1 : 0) + padding)
    }
    page.write(bytes[word.bytes])
  }

  private mutating func write(_ comment: LayoutGap.Comment) {
    if comment.endsLine {
      page.writeLineComment(bytes[comment.bytes])
    } else {
      page.writeBlanks(page.isLineEmpty ? 0 : 1)
      page.writeLongComment(bytes[comment.bytes])
    }
  }
}
