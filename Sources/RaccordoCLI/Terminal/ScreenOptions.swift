import ArgumentParser
import Raccordo

/// What is screened, and how much of all that is found is kept.
struct ScreenOptions: ParsableArguments {
  @OptionGroup var asked: AskedPrograms

  @Option(help: help(it: "Quanti nuclei tenere di ogni programma.", en: "How many households to keep of each program.", valueName: "n"))
  var top = Screening.Keep().households

  @Option(help: help(it: "Quanti programmi tenere di ogni nucleo.", en: "How many programs to keep of each household.", valueName: "n"))
  var each = Screening.Keep().programs

  @OptionGroup var how: ReadingOptions

  var language: Language { how.language }

  func validate() throws {
    guard (1...100_000).contains(top) else { throw ValidationError(said(it: "--top va da 1 a 100000", en: "--top goes from 1 to 100000")) }
    guard (1...1_000).contains(each) else { throw ValidationError(said(it: "--each va da 1 a 1000", en: "--each goes from 1 to 1000")) }
    try how.validate(beside: [asked.list])
  }
}
