import ArgumentParser
import Raccordo
import RaccordoReports

/// Why the command ends before its work is done.
enum Stop: Error {
  /// Said to the person in their language, with what to do. Exit 2.
  case message(LocalizedText, remedy: LocalizedText)
  /// Whoever was reading the output went away, and the system did not end the process by itself (SIGPIPE). Exit 2,
  /// without a word.
  case outputClosed

  /// The results cannot be written where standard output goes.
  static let outputNotWritten = Stop.message(
    LocalizedText(it: "non riesco a scrivere il risultato", en: "cannot write the result"),
    remedy: LocalizedText(
      it: "controlla che ci sia spazio dove finisce l'uscita del comando",
      en: "check that there is space where the output of the command goes"))

  init(_ error: any Error) {
    switch error {
    case let stop as Stop: self = stop
    case let error as FormatError: self = Stop(error)
    case let error as MatchingError: self = .message(error.message, remedy: error.remedy)
    case let error as WriteError where error.isTaken:
      self = .message(
        LocalizedText(
          it: "un'altra esecuzione di raccordo sta scrivendo in «\(error.path)»",
          en: "another run of raccordo is writing into “\(error.path)”"),
        remedy: LocalizedText(
          it: "aspetta che finisca, o indica un'altra cartella", en: "wait until it has ended, or give another folder"))
    case let error as WriteError:
      self = .message(
        LocalizedText(it: "non riesco a scrivere in «\(error.path)»", en: "cannot write into “\(error.path)”"),
        remedy: LocalizedText(
          it: "controlla che la cartella si possa scrivere e che ci sia spazio",
          en: "check that the folder can be written and that there is space"))
    default:
      self = .message(
        LocalizedText(it: "qualcosa non ha funzionato: \(error)", en: "something did not work: \(error)"),
        remedy: LocalizedText(it: "segnala questo messaggio a chi cura raccordo", en: "report this message to the maintainers"))
    }
  }

  init(_ error: FormatError) {
    self = .message(
      LocalizedText(it: error.message(in: .italian), en: error.message(in: .english)),
      remedy: LocalizedText(it: error.remedy(in: .italian), en: error.remedy(in: .english)))
  }
}

extension Stop {
  func tell(in language: Language) {
    guard case .message(let message, let remedy) = self else { return }
    Console.tell(["raccordo: " + message[language], "  " + remedy[language]])
  }
}

/// Exit statuses, as Docs/command-line.md promises them.
extension ExitCode {
  /// Findings, failed cases, or rows that need somebody's eye.
  static let somethingToDo = ExitCode(1)
  static let couldNotRun = ExitCode(2)
}

/// Runs a command's work and turns why it stopped into words and an exit status.
func reporting(in language: Language, _ work: () async throws -> ExitCode) async throws {
  let code: ExitCode
  do {
    code = try await work()
  } catch {
    Stop(error).tell(in: language)
    throw ExitCode.couldNotRun
  }
  if code != .success { throw code }
}
