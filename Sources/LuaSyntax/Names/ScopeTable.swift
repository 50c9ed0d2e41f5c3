/// The locals that can be seen from where the reading has come to.
struct ScopeTable {
  private struct Entry {
    let variable: LocalVariable
    /// The entry of the same name that this one hides.
    let hidden: Int?
  }

  private var entries: [Entry] = []
  private var latest: [String: Int] = [:]

  /// A mark to come back to with ``leave(_:)``.
  var mark: Int { entries.count }

  mutating func declare(_ variable: LocalVariable) {
    let hidden = latest.updateValue(entries.count, forKey: variable.name)
    entries.append(Entry(variable: variable, hidden: hidden))
  }

  mutating func leave(_ mark: Int) {
    while entries.count > mark, let last = entries.popLast() {
      latest[last.variable.name] = last.hidden
    }
  }

  func binding(of name: String) -> NameUse.Binding {
    guard !latest.isEmpty, let index = latest[name] else { return .global }
    return .local(entries[index].variable)
  }
}
