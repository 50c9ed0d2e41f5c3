import CLuaBridge

/// What a state has copied out so far, each text and each table once: rules that a loop makes share what they have in common.
struct CopiedValues {
  /// `nil` for a text that is not UTF-8.
  private var texts: [String?] = []
  /// Whether there is such a text.
  private var hasFaults = false
  private var tables: [LuaTable] = []
  /// For each table in which a text is not UTF-8, the first such text.
  private var faults: [Int: Int] = [:]

  /// Takes in what is new, and gives the declarations of the last call.
  ///
  /// - Parameter placed: says of an error which declaration it is about.
  mutating func declarations(
    _ copied: rlb_copied, placed: (_ error: LuaError, _ declaration: Int) -> LuaError
  ) throws(LuaError) -> [LuaValue] {
    takeTexts(of: copied)
    takeTables(of: copied)
    var values: [LuaValue] = []
    values.reserveCapacity(copied.declaration_count)
    for index in 0..<copied.declaration_count {
      let value = copied.declarations[index]
      if let fault = fault(of: value) { throw placed(CopiedValues.notUTF8(fault, copied), index) }
      values.append(self.value(value, copied))
    }
    return values
  }

  private mutating func takeTexts(of copied: rlb_copied) {
    texts.reserveCapacity(copied.text_count)
    for number in texts.count..<copied.text_count {
      let bytes = CopiedValues.bytes(of: number, copied)
      // ASCII is valid as it is, and looking through it for a byte that is not takes much less than validating.
      let isASCII = bytes.allSatisfy { $0 < 0x80 }
      let text = isASCII ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
      if text == nil { hasFaults = true }
      texts.append(text)
    }
  }

  /// What a table holds comes before it.
  private mutating func takeTables(of copied: rlb_copied) {
    tables.reserveCapacity(copied.table_count)
    for number in tables.count..<copied.table_count {
      let table = copied.tables[number]
      // There is nothing to point at while all tables are empty.
      let values = UnsafeBufferPointer(start: copied.values.map { $0 + table.first }, count: table.items + 2 * table.entries)
      if hasFaults, let fault = firstFault(in: values) { faults[number] = fault }
      tables.append(LuaTable(items: items(of: table, values, copied), sorted: entries(of: table, values, copied)))
    }
  }

  private func items(of table: rlb_table, _ values: UnsafeBufferPointer<rlb_value>, _ copied: rlb_copied) -> [LuaValue] {
    var items: [LuaValue] = []
    items.reserveCapacity(table.items)
    for index in 0..<table.items { items.append(value(values[index], copied)) }
    return items
  }

  private func entries(of table: rlb_table, _ values: UnsafeBufferPointer<rlb_value>, _ copied: rlb_copied) -> [LuaTable.Entry] {
    var entries: [LuaTable.Entry] = []
    entries.reserveCapacity(table.entries)
    for index in stride(from: table.items, to: values.count, by: 2) {
      entries.append(LuaTable.Entry(key: texts[Int(values[index].a)] ?? "", value: value(values[index + 1], copied)))
    }
    return entries
  }

  private func firstFault(in values: UnsafeBufferPointer<rlb_value>) -> Int? {
    for value in values {
      if let fault = fault(of: value) { return fault }
    }
    return nil
  }

  private func fault(of value: rlb_value) -> Int? {
    switch rlb_kind(rawValue: UInt32(value.kind)) {
    case RLB_STRING: texts[Int(value.a)] == nil ? Int(value.a) : nil
    case RLB_TABLE: faults.isEmpty ? nil : faults[Int(value.a)]
    default: nil
    }
  }

  private func value(_ value: rlb_value, _ copied: rlb_copied) -> LuaValue {
    switch rlb_kind(rawValue: UInt32(value.kind)) {
    case RLB_BOOLEAN: .boolean(value.a != 0)
    case RLB_INTEGER: .integer(value.a)
    case RLB_NUMBER: .number(Double(bitPattern: UInt64(bitPattern: value.a)))
    case RLB_STRING: .string(texts[Int(value.a)] ?? "")
    case RLB_TABLE: .table(tables[Int(value.a)])
    case RLB_CLOSURE: .function(function(value.a, copied))
    default: .none
    }
  }

  private func function(_ reference: Int64, _ copied: rlb_copied) -> LuaFunction {
    let function = copied.functions[Int(reference) - 1]
    let file = String(decoding: CopiedValues.bytes(of: function.file, copied), as: UTF8.self)
    return LuaFunction(reference: Int32(truncatingIfNeeded: reference), file: file, line: Int(function.line))
  }

  private static func bytes(of text: Int, _ copied: rlb_copied) -> UnsafeBufferPointer<UInt8> {
    let span = copied.texts[text]
    return UnsafeBufferPointer(start: span.length == 0 ? nil : copied.bytes + span.start, count: span.length)
  }

  private static func notUTF8(_ text: Int, _ copied: rlb_copied) -> LuaError {
    let start = String(decoding: bytes(of: text, copied).prefix(40), as: UTF8.self)
    return LuaError(code: .encoding, message: "a text is not UTF-8: \"\(start)\"")
  }
}
