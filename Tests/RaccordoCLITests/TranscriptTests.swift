import Testing

/// What a person sees, word for word: the command line, what came out, what was told beside it, the exit status.
@Suite struct TranscriptTests {
  static let list = "Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12"
  static let declined =
    "Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-27 --declined Examples/Decadence/declined.csv --program decadenza"
  static let small = "\(Products.fixtures)/Lists/small.csv --rules \(Products.fixtures)/Packs/small --on 2025-03-12"
  static let packs = Products.fixtures + "/Packs"
  static let ledgers = Products.fixtures + "/Ledgers"
  static let proposal = "Examples/Decadence/list.csv --from Rules/alessandria-abitare --to Examples/Diff/abitare-2025-06"
  static let drawn = "Examples/Traineeships/list.csv --from Rules/ovada-tirocini --to Rules/ovada-tirocini --on 2025-03-12"
  static let network = "Examples/Network/list.csv --rules Examples/Network/rules --on 2025-06-01"

  static let commands: [(name: String, line: String)] = [
    ("match", "match \(list)"),
    ("match-members", "match \(list) --members Examples/Decadence/members.csv --program decadenza --format csv"),
    ("match-declined", "match \(declined)"), ("explain-declined", "explain \(declined) --household N225"),
    ("explain-decline-to-mend", "explain \(declined) --household N044"),
    ("match-small", "match \(small)"),
    ("match-network", "match \(network)"), ("match-network-best", "match \(network) --assign best --program accoglienza --program alloggi_comunali"),
    ("match-network-ranked", "match \(network) --assign ranked --program rete-accoglienza/accoglienza"),
    ("match-network-unknown-program", "match \(network) --program sportello-casa/nobody"),
    ("match-network-same-pack", "match \(network) --rules Examples/Network/../Network/rules/sportello-casa"),
    ("match-no-pack", "match \(Products.fixtures)/Lists/small.csv --rules \(Products.fixtures)/Lists"),
    ("explain-network", "explain \(network) --household H130 --program fondo_affitti --program alloggi_comunali --program accoglienza"),
    ("match-unknown-program", "match \(small) --program nobody"),
    ("match-broken-pack", "match \(Products.fixtures)/Lists/small.csv --rules \(packs)/broken"),
    ("match-not-in-force", "match \(Products.fixtures)/Lists/small.csv --rules Rules/alessandria-abitare --on 2019-01-01 --program fondo_sociale"),
    ("match-groups", "match Examples/Traineeships/list.csv --rules Rules/ovada-tirocini --on 2025-03-12 --fairness"),
    ("match-no-groups", "match \(small) --program visits --fairness"),
    ("diff", "diff \(proposal) --on 2025-03-12 --max-leave 5 --merge 60,40"),
    ("diff-seeds", "diff \(drawn) --seed 1 --to-seed 2 --max-leave 0"),
    ("diff-nothing", "diff \(drawn) --max-leave 0"),
    ("diff-not-paired", "diff \(Products.fixtures)/Lists/small.csv --from \(packs)/small --to Rules/ovada-tirocini --on 2025-03-12"),
    ("diff-unknown-program", "diff \(drawn) --program tirocini=nobody"),
    ("screen", "screen \(list) --top 3"), ("screen-small", "screen \(small)"), ("screen-network", "screen \(network) --each 1"),
    ("screen-json", "screen \(list) --program decadenza --format json --seed 7"), ("screen-not-in-force", "screen \(Products.fixtures)/Lists/small.csv --rules Rules/alessandria-abitare --on 2019-01-01 --program fondo_sociale"),
    ("screen-unknown-program", "screen \(small) --program nobody"),
    ("explain-chosen", "explain \(list) --program decadenza --household N029"),
    ("explain-open", "explain \(list) --program decadenza --household N460"),
    ("explain-undetermined", "explain \(list) --program decadenza --household N043"),
    ("explain-cannot-enter", "explain \(list) --program decadenza --household N002"),
    ("explain-without-place", "explain \(list) --program decadenza --household N223 --all"),
    ("explain-every-program", "explain \(small) --household A1"),
    ("explain-cell-to-mend", "explain \(small) --program debts --household H8"),
    ("explain-rule-failed", "explain \(small) --program debts --household D4"),
    ("explain-set-aside", "explain \(list) --household N009"),
    ("explain-unknown-id", "explain \(list) --household NOBODY"),
    ("explain-alone", "explain \(list) --program decadenza --household N460 --alone"),
    ("explain-alone-cannot-enter", "explain \(list) --program decadenza --household N002 --alone"),
    ("explain-alone-stages", "explain Examples/Traineeships/list.csv --rules Rules/ovada-tirocini --on 2025-03-12 --household T003 --alone"),
    ("explain-alone-json", "explain \(small) --program debts --household B2 --alone --format json"),
    ("explain-alone-rule-failed", "explain \(small) --program debts --household D4 --alone"),
    ("explain-alone-set-aside", "explain \(list) --household N009 --alone"),
    ("mistake-alone", "explain list.csv --rules pack --household A --alone --declined declined.csv"),
    ("watch-nowhere", "watch nowhere.csv --rules \(packs)/small"), ("watch-no-rules", "watch \(Products.fixtures)/Lists/small.csv --rules nowhere"),
    ("watch-unknown-program", "watch \(small) --program nobody"), ("mistake-watch-input", "watch - --rules pack"), ("help-watch", "watch --help"),
    ("coverage", "coverage --rules Rules --on 2025-03-12"),
    ("coverage-list", "coverage Examples/Decadence/list.csv --rules Rules --on 2025-03-12"),
    ("coverage-suppress", "coverage Examples/Decadence/list.csv --rules Rules/alessandria-abitare --on 2025-03-12 --suppress 5 --all"),
    ("coverage-term", "coverage --rules Rules --on 2025-03-12 --by term --all"),
    ("coverage-no-pack", "coverage --rules Examples"),
    ("coverage-no-list", "coverage --rules Rules --suppress 5"),
    ("ledger", "ledger \(ledgers)/march.csv \(ledgers)/april.csv"),
    ("ledger-suppress", "ledger \(ledgers)/march.csv \(ledgers)/april.csv --period quarter --suppress 5"),
    ("ledger-twice", "ledger \(ledgers)/march.csv \(ledgers)/march.csv --format csv"),
    ("ledger-no-ledger", "ledger \(Products.fixtures)/Lists/small.csv"),
    ("mistake-suppress", "ledger ledger.csv --suppress 2"),
    ("help-coverage", "coverage --help"), ("help-ledger", "ledger --help"),
    ("ask", "ask \(list) --each 5"),
    ("ask-nobody", "ask \(small) --program visits"),
    ("ask-other-answers", "ask \(list) --answers Examples/Network/list.csv"),
    ("ask-rehearsed", "ask \(list) --each 5 --answers Examples/Decadence/answers.csv"),
    ("check-clean", "check Rules/alessandria-abitare --on 2025-03-12"),
    ("check-broken", "check \(packs)/broken"),
    ("check-no-cases", "check \(packs)/no-cases"),
    ("check-several", "check \(packs)/nowhere \(packs)/small"),
    ("check-github", "check \(packs)/broken --format github"),
    ("explain-finding", "explain W121"), ("explain-no-finding", "explain W999"),
    ("test-passed", "test \(packs)/small"),
    ("test-failed", "test \(packs)/failing"),
    ("test-no-cases", "test \(packs)/no-cases"),
    ("test-suggest", "test \(packs)/small --suggest"),
    ("test-threshold", "test \(packs)/small --program visits --threshold 80"),
    ("test-json", "test \(packs)/small --program visits --format json --suggest"),
    ("test-junit", "test \(packs)/failing \(packs)/no-cases --format junit"),
    ("test-unknown-program", "test \(packs)/small --program nobody"),
    ("help", "--help"), ("help-match", "match --help"), ("help-screen", "screen --help"), ("mistake-top", "screen list.csv --rules pack --top 0"), ("help-explain", "explain --help"), ("help-ask", "ask --help"),
    ("help-check", "check --help"), ("help-test", "test --help"), ("help-fmt", "fmt --help"),
    ("help-diff", "diff --help"), ("mistake-merge", "diff list.csv --from a --to b --merge 0.5,0.6"),
    ("mistake-pair", "diff list.csv --from a --to b --program a=b=c"), ("help-lsp", "lsp --help"), ("help-stubs", "stubs --help"), ("stubs-nowhere", "stubs \(packs)/nowhere"),
    ("stubs", "stubs \(packs)/small --on 2025-03-12"),
    ("fmt-broken", "fmt --check \(packs)/broken"), ("fmt-diff", "fmt --diff \(packs)/broken/fields.lua"), ("mistake-two-inputs", "fmt - -"),
    ("mistake-no-rules", "match list.csv"),
    ("mistake-no-value", "match list.csv --rules"),
    ("mistake-day", "match list.csv --rules pack --on 2025-02-30"),
    ("mistake-format", "match list.csv --rules pack --format xml"),
    ("mistake-unknown-option", "match list.csv --rulez pack"),
    ("mistake-extra", "match list.csv more even --rules pack"),
    ("mistake-twice", "match list.csv --rules pack --seed 1 --seed 2"),
    ("mistake-one-input", "match - --rules pack --members -"),
    ("mistake-threshold", "test pack --threshold 101"),
    ("mistake-assign", "match list.csv --rules pack --assign fair"),
    ("mistake-workers", "match list.csv --rules pack --workers 0"),
  ]

  @Test("A transcript says what the person sees", arguments: commands, ["it", "en"])
  func transcript(command: (name: String, line: String), language: String) throws {
    let words = command.line.split(separator: " ").map(String.init)
    let run = try Run(words, locale: language == "it" ? "it_IT.UTF-8" : "en_GB.UTF-8")
    var text = "$ raccordo \(command.line)\n" + run.outputText
    if !run.errors.isEmpty { text += "--- standard error\n" + run.errorText }
    try Golden.expect(text + "--- exit \(run.status)\n", "\(command.name).\(language)")
  }

  @Test func theOptionWinsOverTheEnvironment() throws {
    let italian = try Run(["match", "--lang", "it", "--help"], locale: "en_GB.UTF-8")
    let english = try Run(["match", "--help", "--lang=en"], locale: "it_IT.UTF-8")
    #expect(italian.outputText.contains("OPZIONI:"))
    #expect(english.outputText.contains("OPTIONS:"))
    #expect(try Run(["check", "nowhere", "--lang", "it"]).errorText.contains("la cartella non esiste"))
  }
}
