import Raccordo

/// What the folders are called in which a run over many packs leaves the files of each.
public enum PackFolderNames {
  /// A folder for each pack: its id, without what a path could take for something else.
  public static func names(of packs: [RulePack]) -> [String] {
    var names: [String] = []
    for pack in packs {
      var name = String(pack.id.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" })
      if name.isEmpty || name.hasPrefix(".") { name = "_" + name }
      while names.contains(name) { name += "_" }
      names.append(name)
    }
    return names
  }
}
