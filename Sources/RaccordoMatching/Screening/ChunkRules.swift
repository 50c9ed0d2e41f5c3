import RaccordoModel
import RaccordoRules
import Synchronization

/// The rules of some programs, compiled for one chunk of a list and asked of the others too.
///
/// A compiled rule names columns by number and words by code. Numbers are the same in every chunk, and so are the codes of choices that
/// the pack declares. Words that come from the list itself (texts, municipalities) have the codes in which they came: those columns
/// take the codes of the chunks before.
final class ChunkRules: Sendable {
  private struct Compiled {
    var programs: CompiledPrograms
    /// The words met so far in the columns of free words that rules name, by column.
    var words: [Int: Column]
    var memberWords: [Int: Column]
  }

  private let judge: ListJudge
  private let compiled = Mutex<Compiled?>(nil)

  init(_ judge: ListJudge) {
    self.judge = judge
  }

  /// The rules for a chunk, in today's reading alone.
  func prepare(_ rows: HouseholdList, workers: Int) async throws -> PreparedList {
    var asked = try await judge.answers(of: rows, workers: workers)
    let programs = compiled.withLock { known in
      if var current = known, ChunkRules.recode(&asked, as: &current) {
        known = current
        current.programs.members = asked.members
        return current.programs
      }
      let programs = judge.compiled(for: asked, provesToo: false)
      known = Compiled(
        programs: programs, words: ChunkRules.words(programs.table, asked.answers),
        memberWords: ChunkRules.words(programs.memberTable, asked.members.answers))
      return programs
    }
    return PreparedList(list: rows, answers: asked.answers, compiled: programs, computed: asked.computed)
  }

  /// Gives the chunk the codes of those before it.
  ///
  /// - Returns: `false` where it has a word that some rule names and none of those had: the rule has to be compiled again.
  private static func recode(_ asked: inout ListJudge.ListAnswers, as compiled: inout Compiled) -> Bool {
    let ofHouseholds = recode(&asked.answers, by: &compiled.words, absent: compiled.programs.absentWords)
    let ofMembers = recode(&asked.members.answers, by: &compiled.memberWords, absent: compiled.programs.absentMemberWords)
    return ofHouseholds && ofMembers
  }

  private static func recode(_ answers: inout AnswerTable, by words: inout [Int: Column], absent: [Int: Set<String>]) -> Bool {
    var isKnown = true
    for (column, var vocabulary) in words {
      let before = vocabulary.dictionary.count
      answers.recode(column, by: &vocabulary)
      isKnown = isKnown && absent[column]?.isDisjoint(with: vocabulary.dictionary[before...]) != false
      words[column] = vocabulary
    }
    return isKnown
  }

  private static func words(_ table: ConditionTable, _ answers: AnswerTable) -> [Int: Column] {
    let columns = table.choices.columns.map { answers.columns[$0.column].field.hasFreeWords ? $0.column : nil }.compactMap(\.self)
    return Dictionary(uniqueKeysWithValues: columns.map { ($0, answers.columns[$0].selecting([])) })
  }
}

extension FieldSchema {
  /// Whether its words come from the list, not from the pack.
  fileprivate var hasFreeWords: Bool { kind == .text || kind == .municipality }
}
