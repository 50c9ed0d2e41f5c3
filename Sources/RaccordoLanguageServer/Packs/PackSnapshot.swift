import Raccordo

/// The files of a pack at one moment: those of its folder, with what is in the editor in place of what is on the disk.
struct PackSnapshot: Sendable {
  let folder: String
  /// The open documents of the pack, by path inside it.
  let documents: [String: OpenDocument]

  /// Reads the folder.
  func sources() -> PackSources {
    // A folder that cannot be read, or is not there yet, has what the editor shows.
    var files = ((try? PackSources(folder: folder)) ?? PackSources()).files.filter { documents[$0.path] == nil }
    for (path, document) in documents where PackSnapshot.isPart(path) {
      files.append(PackSources.File(path: path, bytes: document.text.bytes))
    }
    return PackSources(files)
  }

  func check(on day: CivilDay) -> CheckedPack {
    let sources = sources()
    return CheckedPack(snapshot: self, sources: sources, outcome: PackCheck(sources, on: day).outcome)
  }

  /// Whether a path inside the folder is read as part of the pack.
  private static func isPart(_ path: String) -> Bool {
    PackSources.isPackFile(path) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}

/// What `check` says of a pack at one moment.
struct CheckedPack: Sendable {
  let snapshot: PackSnapshot
  let sources: PackSources
  let outcome: PackLoader.Outcome

  /// The file in which a finding is shown. What is said of a file that is not there, or of a folder, is shown in the
  /// page of the pack.
  func shownFile(of place: SourcePlace) -> String {
    if sources[place.file] != nil { return place.file }
    return sources.files.first { $0.path.hasPrefix(place.file) && place.file.hasSuffix("/") }?.path ?? PackSources.packPage
  }
}
