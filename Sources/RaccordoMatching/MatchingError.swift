import LuaRuntime
import RaccordoModel

/// Why a run cannot go on.
public struct MatchingError: Error, Sendable, Hashable {
  public enum Code: Sendable, Hashable {
    case noPrograms
    case noSuchProgram(String, known: [String])
    case noSuchHousehold(String)
    /// The places of the program are taken person by person: these are those of the household.
    case notAPerson(String, persons: [String])
    /// The list was made for other fields than those of the pack.
    case otherFields
    /// Two packs of a network have the same id.
    case samePack(String)
    /// Several packs have a program of this id: those, each with its pack.
    case programOfSeveralPacks(String, [String])
    case noLargestTotal(AssignmentSummary.NoLargestTotal)
    /// The Lua part of the pack did not start, in the words of the runtime.
    case runtime(String)
  }

  public var code: Code

  public init(_ code: Code) {
    self.code = code
  }

  /// Lua that does not start is a reason to stop, like any other here.
  static func wrapping<Output>(_ work: () throws(LuaError) -> Output) throws(MatchingError) -> Output {
    do {
      return try work()
    } catch {
      throw MatchingError(.runtime(error.description))
    }
  }

  public var message: LocalizedText {
    switch code {
    case .noPrograms:
      LocalizedText(it: "il pacchetto non contiene programmi", en: "the pack has no programs")
    case .noSuchProgram(let id, _):
      LocalizedText(it: "non c'è un programma «\(id)»", en: "there is no program `\(id)`")
    case .noSuchHousehold(let id):
      LocalizedText(it: "nella lista non c'è il nucleo «\(id)»", en: "the list has no household `\(id)`")
    case .notAPerson(let id, _):
      LocalizedText(
        it: "in questo programma il posto è di ogni persona, e «\(id)» è un nucleo",
        en: "in this program each person takes a place, and `\(id)` is a household")
    case .otherFields:
      LocalizedText(
        it: "la lista non ha i campi di questo pacchetto", en: "the list does not have the fields of this pack")
    case .samePack(let id):
      LocalizedText(it: "due pacchetti si chiamano «\(id)»", en: "two packs are called `\(id)`")
    case .programOfSeveralPacks(let id, _):
      LocalizedText(it: "più pacchetti hanno un programma «\(id)»", en: "several packs have a program `\(id)`")
    case .noLargestTotal(.reservesWithSizes):
      LocalizedText(
        it: "il totale più alto non si può calcolare: dei posti contati in persone una riserva ne tiene alcuni, aperti a tutti se avanzano",
        en: "the largest total cannot be worked out: of places counted in people a reserve keeps some, open to all when unused")
    case .noLargestTotal(.numbersTooLarge):
      LocalizedText(
        it: "il totale più alto non si può calcolare: i punti di tutti insieme sono troppi",
        en: "the largest total cannot be worked out: the points of all together are too many")
    case .runtime(let words):
      LocalizedText(it: "le regole non si avviano: \(words)", en: "the rules do not start: \(words)")
    }
  }

  public var remedy: LocalizedText {
    switch code {
    case .noPrograms:
      LocalizedText(it: "aggiungi un file con program \"...\" { ... }", en: "add a file with program \"...\" { ... }")
    case .noSuchProgram(_, let known):
      LocalizedText(
        it: "programmi: \(known.joined(separator: ", "))",
        en: "programs: \(known.joined(separator: ", "))")
    case .noSuchHousehold:
      LocalizedText(
        it: "controlla il codice; se la sua riga è stata messa da parte, il motivo è tra le segnalazioni",
        en: "check the id; if its row was set aside, the reason is among the issues")
    case .notAPerson(_, let persons):
      LocalizedText(
        it: "le sue persone: \(persons.joined(separator: ", "))", en: "its persons: \(persons.joined(separator: ", "))")
    case .otherFields:
      LocalizedText(
        it: "leggi la lista con i campi del pacchetto con cui la confronti",
        en: "read the list with the fields of the pack that it is matched with")
    case .samePack:
      LocalizedText(
        it: "indica ogni pacchetto una volta; se sono due, dai a uno un altro id in pack.lua",
        en: "give each pack once; if they are two, give one another id in pack.lua")
    case .programOfSeveralPacks(_, let programs):
      LocalizedText(
        it: "scrivi quale: \(programs.joined(separator: ", "))", en: "say which: \(programs.joined(separator: ", "))")
    case .noLargestTotal:
      LocalizedText(
        it: "assegna i posti con --assign stable, oppure scegli i programmi con --program",
        en: "give the places with --assign stable, or choose the programs with --program")
    case .runtime:
      LocalizedText(it: "esegui raccordo check sul pacchetto", en: "run raccordo check on the pack")
    }
  }
}

extension MatchingError: CustomStringConvertible {
  public var description: String { message[.english] + " (" + remedy[.english] + ")" }
}
