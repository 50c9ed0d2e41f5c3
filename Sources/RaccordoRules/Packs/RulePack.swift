import LuaRuntime
import RaccordoModel

/// The rules of one network: the folder that its members wrote, loaded and checked.
///
/// It is a value: it can be shared between tasks and compared. The Lua functions of its computes are not in it;
/// `PackRuntime` makes them from `sources` where they are called.
public struct RulePack: Sendable {
  public var id: String
  public var title: LocalizedText
  public var owner: String
  public var version: String
  public var languages: [Language]
  /// ISTAT codes of the municipalities where the network works.
  public var territory: [String]
  public var validity: Validity
  /// The act or minutes that agreed the pack, and who approved it.
  public var act: String
  public var approvedBy: String
  public var fields: FieldCatalogue
  public var parameters: ParameterTable
  public var catalogue: ServiceCatalogue
  public var programs: [Program]
  /// What declined places do in every program that does not say it by itself.
  public var declineReasons: [DeclineReason] = []
  /// By which fields it looks at what its rules bring about, in the order of the file.
  public var fairness: [FairnessField] = []
  /// Where the fields are declared, by name.
  public var fieldPlaces: [String: SourcePlace]
  /// The files it was loaded from.
  public var sources: PackSources
  /// What its functions may use wherever they are called: those it was loaded with, unless they are set anew.
  public var limits = LuaLimits()
  /// The rule files that others take in, each after those that it takes in itself.
  public var includedFiles: [String]

  public init(id: String, fields: FieldCatalogue = FieldCatalogue(), sources: PackSources = PackSources()) {
    self.id = id
    self.fields = fields
    self.sources = sources
    title = LocalizedText()
    owner = ""
    version = ""
    languages = []
    territory = []
    validity = Validity()
    act = ""
    approvedBy = ""
    parameters = ParameterTable()
    catalogue = ServiceCatalogue()
    programs = []
    fieldPlaces = [:]
    includedFiles = []
  }

  public func program(_ id: String) -> Program? { programs.first { $0.id == id } }

  /// The fields as a program sees them: where each person takes a place by themself, those of a member are the person's own.
  ///
  /// - Complexity: O(fields).
  public func fields(of program: Program) -> FieldCatalogue {
    program.subject == .person ? fields.ofPersons : fields
  }

  /// What a rule of `program` may read under this name: a declared field, one of its computes, or what is built in. Of
  /// a name that stands for something of the household and for something of each member, the household's.
  public func schema(of name: String, in program: Program) -> FieldSchema? {
    let fields = fields(of: program)
    if let field = fields[name], !field.isOfMember { return field }
    if let result = program.compute(name)?.result { return result }
    return ([.today] + fields.builtInOfHousehold).first { $0.name == name } ?? fields.memberSchema(of: name)
  }

  /// What a test names, of the household or of each member.
  func schema(of name: String, in program: Program, isOfMember: Bool) -> FieldSchema? {
    isOfMember ? fields.memberSchema(of: name) : schema(of: name, in: program)
  }
}

extension FieldSchema {
  /// The day of the run, which every rule may read. Rules have no clock: this is a field like the others.
  public static let today = FieldSchema("today", .date, label: LocalizedText(it: "Oggi", en: "Today"))
}

/// The files of a pack as bytes, by path inside the pack, in the order of their paths.
public struct PackSources: Sendable, Hashable {
  public struct File: Sendable, Hashable {
    /// With "/" between folders ("catalogue/services.csv").
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  public var files: [File]

  public init(_ files: [File] = []) {
    self.files = files.sorted { $0.path < $1.path }
  }

  public static let packPage = "pack.lua"
  public static let fieldsPage = "fields.lua"
  public static let parameters = "parameters.csv"
  static let services = "catalogue/services.csv"
  static let hsdsServices = "catalogue/services.json"
  static let territories = "catalogue/territories.csv"

  public subscript(path: String) -> File? { files.first { $0.path == path } }

  /// The rule files in the order in which they are read: the pack's own page, its words, then the others by name.
  public var scripts: [File] {
    let first = [PackSources.packPage, PackSources.fieldsPage]
    let rest = files.filter { $0.path.hasSuffix(".lua") && !$0.path.contains("/") && !first.contains($0.path) }
    return first.compactMap { self[$0] } + rest
  }

  /// The rule files that are read only where another one takes them in: those in a folder.
  public var includable: [File] { files.filter { $0.path.hasSuffix(".lua") && $0.path.contains("/") } }
}
