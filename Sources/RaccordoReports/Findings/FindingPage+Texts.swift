extension FindingPage {
  /// The pages of `Docs/findings`, by code. Not written by hand: `FindingPageTests` holds it against them, and writes it
  /// anew with `RECORD_GOLDEN` in the environment.
  static let texts: [String: String] = [
    "E001": ##"""
      # E001: text that is not Lua

      `syntax`, an error: the pack cannot be used until it is mended.

      The file cannot be read: a comma, a bracket or a quote is missing or stands where it cannot.

      **Why it matters.** Nothing of the file is used until it is mended: no rule of it counts.

      Wrong:

      ```lua wrong
      requirement "arrears" {
        when      = { arrears = at_least(1000) }
        reason    = "Morosità di almeno 1.000 €",
        otherwise = "Morosità sotto i 1.000 €",
      }
      ```

      > a comma is missing here
      >
      > *qui manca una virgola*

      Right:

      ```lua right
      requirement "arrears" {
        when      = { arrears = at_least(1000) },
        reason    = "Morosità di almeno 1.000 €",
        otherwise = "Morosità sotto i 1.000 €",
      }
      ```
      """##,
    "E002": ##"""
      # E002: a name that is no word of the language

      `unknown-word`, an error: the pack cannot be used until it is mended.

      Rules are written with the words of the language and with the names that the file itself declares. This name is neither. `os`, `io` and what else reaches out of the rules are not words: every value comes from a field.

      **Why it matters.** Lua would take the name for "nothing" and go on: the test would silently be about nothing.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = betwen(1000, 5000) }, points = 10, reason = "Debito medio" }
      ```

      > `betwen` is not a word of the rule language
      >
      > *`betwen` non è una parola del linguaggio delle regole*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = between(1000, 5000) }, points = 10, reason = "Debito medio" }
      ```
      """##,
    "E003": ##"""
      # E003: a field that is not declared

      `unknown-field`, an error: the pack cannot be used until it is mended.

      A rule reads a field that `fields.lua` does not declare: misspelt, called by the header of the list, or not agreed by the network yet.

      **Why it matters.** A pack reads only what the network agreed to share. A misspelt field would give nobody points.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arears = at_least(1000) }, points = 10, reason = "Debito" }
      ```

      > no field is called `arears`
      >
      > *nessun campo si chiama `arears`*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      ```
      """##,
    "E004": ##"""
      # E004: a setting that the word does not have

      `unknown-setting`, an error: the pack cannot be used until it is mended.

      Inside the braces stands a setting that this word does not know, often a misspelt one.

      **Why it matters.** It would be ignored, and what it was meant to say would not hold.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, pionts = 10, reason = "Debito" }
      ```

      > a `criterion` has no setting called `pionts`
      >
      > *`criterion` non ha una voce `pionts`*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      ```
      """##,
    "E005": ##"""
      # E005: a test that does not fit the field

      `wrong-kind`, an error: the pack cannot be used until it is mended.

      Each kind of field has its own tests: sizes for numbers, amounts and days, `is` and `one_of` for choices, `has` for several choices, `yes` and `no` for questions.

      **Why it matters.** The test could never come out as meant.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = yes }, points = 10, reason = "Debito" }
      ```

      > `arrears` is a money field, so `yes` does not fit it
      >
      > *`arrears` è un importo, quindi `yes` non va*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = more_than(0) }, points = 10, reason = "Debito" }
      ```
      """##,
    "E006": ##"""
      # E006: a choice that the field does not have

      `unknown-choice`, an error: the pack cannot be used until it is mended.

      The choices of a field are listed in `fields.lua`. This one is not among them.

      **Why it matters.** No household can ever give this answer: the rule would hold for nobody.

      Wrong:

      ```lua wrong
      criterion "home" { when = { tenant = "ACT" }, points = 10, reason = "Alloggio ATC" }
      ```

      > `tenant` can never be "ACT"
      >
      > *`tenant` non può mai essere "ACT"*

      Right:

      ```lua right
      criterion "home" { when = { tenant = "ATC" }, points = 10, reason = "Alloggio ATC" }
      ```
      """##,
    "E007": ##"""
      # E007: an operator that Lua works out on the spot

      `lua-operator`, an error: the pack cannot be used until it is mended.

      `and`, `or`, `not` and comparisons are worked out once, while the file is read, and not for each household: one side is lost.

      **Why it matters.** It reads well and does something else. `or` between two conditions keeps only the first.

      Wrong:

      ```lua wrong
      criterion "health" {
        when   = { disability = yes } or { single_parent = yes },
        points = 10,
        reason = "Fragilità",
      }
      ```

      > `or` keeps only the first of the two sides
      >
      > *`or` tiene solo il primo dei due lati*

      Right:

      ```lua right
      criterion "health" {
        when   = any { { disability = yes }, { single_parent = yes } },
        points = 10,
        reason = "Fragilità",
      }
      ```
      """##,
    "E008": ##"""
      # E008: Lua stopped while reading the file

      `lua-error`, an error: the pack cannot be used until it is mended.

      The file is Lua, but running it fails: adding a text to nothing, calling what is no function.

      **Why it matters.** What comes after that line is not read.

      Wrong:

      ```lua wrong
      local steps = { 5, 10 }
      criterion "debt" { when = { arrears = at_least(1000) }, points = steps[3] + 1, reason = "Debito" }
      ```

      > Lua stopped here: attempt to perform arithmetic on a nil value (field 'integer index')
      >
      > *Lua si è fermato qui: attempt to perform arithmetic on a nil value (field 'integer index')*

      Right:

      ```lua right
      local steps = { 5, 10 }
      criterion "debt" { when = { arrears = at_least(1000) }, points = steps[2] + 1, reason = "Debito" }
      ```
      """##,
    "E009": ##"""
      # E009: a range in which there is nothing

      `empty-range`, an error: the pack cannot be used until it is mended.

      The first end of the range is larger than the second, or the least value of a field is larger than its largest.

      **Why it matters.** No value lies in it: the rule would hold for nobody.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = between(5000, 1000) }, points = 10, reason = "Debito medio" }
      ```

      > no value lies between these two: the first is the larger one
      >
      > *nessun valore sta fra questi due: il primo è il più grande*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = between(1000, 5000) }, points = 10, reason = "Debito medio" }
      ```
      """##,
    "E010": ##"""
      # E010: a key written twice

      `written-twice`, an error: the pack cannot be used until it is mended.

      The same name stands twice in one table. Lua keeps the last and says nothing.

      **Why it matters.** The first test is lost, and the rule lets in more people than it seems to.

      Wrong:

      ```lua wrong
      criterion "debt" {
        when   = { arrears = at_least(1000), arrears = at_most(5000) },
        points = 10,
        reason = "Debito medio",
      }
      ```

      > `arrears` is written twice here; Lua silently keeps only the last one
      >
      > *`arrears` è scritto due volte; Lua tiene solo l'ultimo e non dice niente*

      Right:

      ```lua right
      criterion "debt" {
        when   = { arrears = between(1000, 5000) },
        points = 10,
        reason = "Debito medio",
      }
      ```
      """##,
    "E011": ##"""
      # E011: a name that is already taken

      `same-name`, an error: the pack cannot be used until it is mended.

      Two rules of a program have the same name, or a name of the language is given to something else.

      **Why it matters.** Explanations and cases name rules: they have to mean one.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      criterion "debt" { when = { arrears = at_least(5000) }, points = 20, reason = "Debito alto" }
      ```

      > criterion "debt" is there already
      >
      > *criterion "debt" c'è già*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      criterion "large_debt" { when = { arrears = at_least(5000) }, points = 20, reason = "Debito alto" }
      ```
      """##,
    "E012": ##"""
      # E012: a part that must be there

      `missing-setting`, an error: the pack cannot be used until it is mended.

      A rule lacks something without which it says too little: what it asks, what it is worth, why.

      **Why it matters.** People have a right to know why they are in or out: a rule without a reason cannot be explained.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10 }
      ```

      > criterion "debt" has no `reason`: the person has a right to know why
      >
      > *criterion "debt" non ha `reason`: la persona ha diritto di sapere perché*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito di almeno 1.000 €" }
      ```
      """##,
    "E013": ##"""
      # E013: a compute that reads what it did not declare

      `undeclared-read`, an error: the pack cannot be used until it is mended.

      A function may read only the fields that its `reads` list, each by its name.

      **Why it matters.** What a pack reads is what people are asked: it has to be seen without running anything.

      Wrong:

      ```lua wrong
      compute "months" {
        kind  = "number",
        reads = { "arrears" },
        value = function(h) return h.arrears / h.monthly_rent end,
      }
      criterion "debt" { when = { months = at_least(12) }, points = 10, reason = "Un anno di canone" }
      requirement "rent" { when = { monthly_rent = known }, reason = "Canone noto", otherwise = "Canone non noto" }
      ```

      > compute "months" reads `monthly_rent`, which is not in its `reads`
      >
      > *compute "months" legge `monthly_rent`, che non è fra i suoi `reads`*

      Right:

      ```lua right
      compute "months" {
        kind  = "number",
        reads = { "arrears", "monthly_rent" },
        value = function(h) return h.arrears / h.monthly_rent end,
      }
      criterion "debt" { when = { months = at_least(12) }, points = 10, reason = "Un anno di canone" }
      requirement "rent" { when = { monthly_rent = known }, reason = "Canone noto", otherwise = "Canone non noto" }
      ```
      """##,
    "E014": ##"""
      # E014: a file that takes too long

      `too-long`, an error: the pack cannot be used until it is mended.

      Reading the files of the pack needs more steps, time or memory than they are given together: mostly a loop that never ends. The finding
      stands where it stopped, and names the limit. A file longer than 256 KiB is not read at all, and after 500 errors (or 5,000 warnings) the others are not told.
      The limits, and how to set others: [security.md](../security.md#limits).

      **Why it matters.** Rules from others must not be able to stop the work.

      Wrong:

      ```lua wrong
      while true do end
      ```

      > loading the pack takes too long: stopped after 5000000 steps
      >
      > *leggere il pacchetto richiede troppo tempo: lettura fermata dopo 5000000 passi*

      Right:

      ```lua right
      for n = 1, 3 do
        criterion("children_" .. n) { when = { minors = at_least(n) }, points = n, reason = "Figli minori" }
      end
      ```
      """##,
    "E015": ##"""
      # E015: a name that nothing has

      `unknown-reference`, an error: the pack cannot be used until it is mended.

      A rule names a service, a body, a parameter, a group, a route or a case that is not there.

      **Why it matters.** It would lead nowhere.

      Wrong:

      ```lua wrong
      criterion "low_income" { when = { isee = at_most(param.isee_limt) }, points = 10, reason = "ISEE basso" }
      criterion "middle" { when = { isee = more_than(param.isee_limit) }, points = 5, reason = "ISEE medio" }
      ```

      > no parameter of parameters.csv is called "isee_limt"
      >
      > *nessun elemento "isee_limt" fra: parametri di parameters.csv*

      Right:

      ```lua right
      criterion "low_income" { when = { isee = at_most(param.isee_limit) }, points = 10, reason = "ISEE basso" }
      criterion "middle" { when = { isee = more_than(param.isee_limit) }, points = 5, reason = "ISEE medio" }
      ```
      """##,
    "E016": ##"""
      # E016: a value that does not fit

      `wrong-value`, an error: the pack cannot be used until it is mended.

      Something stands where another sort of value belongs: a text for a number, a lone value where a test is needed, points that are not more than nought.

      **Why it matters.** It cannot be used as written, and a guess could decide about people.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = "ten", reason = "Debito" }
      ```

      > `points` cannot be a text in quotes
      >
      > *`points` non può essere un testo fra virgolette*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      ```
      """##,
    "E017": ##"""
      # E017: a data file that cannot be read

      `data-file`, an error: the pack cannot be used until it is mended.

      `parameters.csv` or a file of the catalogue has a row that says nothing certain: a number that is none, two rows for the same day.

      **Why it matters.** A figure that may be wrong is not used.

      Wrong:

      ```lua wrong
      criterion "low_income" { when = { isee = at_most(param.limit) }, points = 10, reason = "ISEE basso" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2025-01-01,,seimila,EUR
      ```

      > this is not a number
      >
      > *non è un numero*

      Right:

      ```lua right
      criterion "low_income" { when = { isee = at_most(param.limit) }, points = 10, reason = "ISEE basso" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2025-01-01,,6000,EUR
      ```
      """##,
    "E018": ##"""
      # E018: a file that is missing

      `missing-file`, an error: the pack cannot be used until it is mended.

      A pack has a page that says who wrote it (`pack.lua`) and one with its words (`fields.lua`). One of them is not there.

      **Why it matters.** Without them nobody knows whose rules these are, or what they may read.

      Wrong:

      ```lua wrong
      program "example" { title = "Esempio" }
      -- without: fields.lua
      ```

      > the file fields.lua is missing
      >
      > *manca il file fields.lua*

      Right:

      ```lua right
      program "example" { title = "Esempio" }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      case "in debt" { given = { arrears = 2000 }, expect = { eligible = yes, points = 10 } }
      ```
      """##,
    "E019": ##"""
      # E019: nothing to do, or nothing to show for it

      `nothing-to-do`, an error: the pack cannot be used until it is mended.

      A pack without programs decides nothing. A program without cases was tried by nobody: no example says that the file does what the table decided.

      **Why it matters.** Rules that nobody tried are trusted by nobody, and the next change breaks them unseen.

      Wrong:

      ```lua wrong
      program "example" { title = "Esempio" }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      ```

      > program "example" has no cases: nobody has tried whether it says what the table decided
      >
      > *il programma "example" non ha casi: nessuno ha provato che dica quello che il tavolo ha deciso*

      Right:

      ```lua right
      program "example" { title = "Esempio" }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      case "a thousand euro" { given = { arrears = 1000 }, expect = { eligible = yes, points = 10 } }
      ```
      """##,
    "E020": ##"""
      # E020: a function that keeps something

      `keeps-state`, an error: the pack cannot be used until it is mended.

      The function of a `compute` changes something outside itself.

      **Why it matters.** What one household answered would pass to the next: the outcome would depend on the order of the list.

      Wrong:

      ```lua wrong
      local total = 0
      compute "debt" {
        kind  = "money",
        reads = { "arrears" },
        value = function(h) total = total + h.arrears return total end,
      }
      criterion "debt_so_far" { when = { debt = at_least(1000) }, points = 10, reason = "Debito" }
      ```

      > a function cannot change `total`
      >
      > *una funzione non può cambiare `total`*

      Right:

      ```lua right
      compute "debt" {
        kind  = "money",
        reads = { "arrears" },
        value = function(h) local total = h.arrears return total end,
      }
      criterion "debt_so_far" { when = { debt = at_least(1000) }, points = 10, reason = "Debito" }
      ```
      """##,
    "W101": ##"""
      # W101: a route that is never taken

      `never-reached`, a warning.

      Routes are tried in order and the first that fits counts. Whatever a household answers, an earlier route, or one of several, comes first; or the requirements already refuse everybody it would fit. A last route without `when` is reached by those about whom something is not known.

      **Why it matters.** Its text says that people go there, and nobody does.

      All the answers that the rules tell apart are looked at, "not known" among them; when there are too many, nothing is said.

      Wrong:

      ```lua wrong
      route "plan"  { when = { arrears = at_most(3000) }, to = "Piano di rientro" }
      route "small" { when = { arrears = at_most(2000) }, to = "Un solo versamento" }
      route "other" { to = "Ufficio casa" }
      ```

      > route "small" can never be taken: "plan" always comes first
      >
      > *la strada "small" non viene mai presa: prima c'è sempre "plan"*

      Right:

      ```lua right
      route "small" { when = { arrears = at_most(2000) }, to = "Un solo versamento" }
      route "plan"  { when = { arrears = at_most(3000) }, to = "Piano di rientro" }
      route "other" { to = "Ufficio casa" }
      ```
      """##,
    "W102": ##"""
      # W102: households without a route

      `no-route`, a warning.

      A household can enter and no route fits it. The example is a real one: it was tried on the rules. "Not known" counts as an answer: two routes for `yes` and `no` leave out those about whom nobody knows.

      **Why it matters.** The household gets a place on the list and nobody knows where to send it.

      Wrong:

      ```lua wrong
      route "plan"  { when = { arrears = at_most(3000) }, to = "Piano di rientro" }
      route "table" { when = { arrears = more_than(3000), single_parent = yes }, to = "Tavolo con ATC" }
      ```

      > some households that can enter the list get no route
      >
      > *qualcuno di quelli che possono entrare resta senza strada*

      Right:

      ```lua right
      route "plan"  { when = { arrears = at_most(3000) }, to = "Piano di rientro" }
      route "table" { when = { arrears = more_than(3000), single_parent = yes }, to = "Tavolo con ATC" }
      route "other" { to = "Ufficio casa" }
      ```
      """##,
    "W103": ##"""
      # W103: a reason that names what the rule did not read

      `reason-names-unread`, a warning.

      A reason may name in braces only the fields that its rule tested, and the figures they were held against.

      **Why it matters.** An explanation would tell something about the household that did not matter, and that the reader may not be entitled to know.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito, ISEE di {isee}" }
      criterion "low_income" { when = { isee = at_most(6000) }, points = 5, reason = "ISEE di {isee}" }
      ```

      > `reason` names `isee`, which this rule does not read
      >
      > *`reason` nomina `isee`, che questa regola non legge*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito di {arrears}" }
      criterion "low_income" { when = { isee = at_most(6000) }, points = 5, reason = "ISEE di {isee}" }
      ```
      """##,
    "W104": ##"""
      # W104: a text that is missing in a language

      `missing-translation`, a warning.

      The pack says which languages it speaks. This text is not there in all of them.

      **Why it matters.** Some people would read their reasons in a language that is not theirs.

      Wrong:

      ```lua wrong
      program "example" { title = { it = "Esempio", en = "Example" } }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = { it = "Debito" } }
      case "in debt" { given = { arrears = 2000 }, expect = { eligible = yes, points = 10 } }
      -- file: pack.lua
      pack "example" { version = "1", languages = { "it", "en" } }
      ```

      > `reason` is missing in language en
      >
      > *`reason` manca in lingua en*

      Right:

      ```lua right
      program "example" { title = { it = "Esempio", en = "Example" } }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = { it = "Debito", en = "Debt" } }
      case "in debt" { given = { arrears = 2000 }, expect = { eligible = yes, points = 10 } }
      -- file: pack.lua
      pack "example" { version = "1", languages = { "it", "en" } }
      ```
      """##,
    "W105": ##"""
      # W105: a condition that nothing satisfies

      `impossible-condition`, a warning.

      Whatever a household answers, the condition does not hold: its tests exclude one another, or a threshold lies beyond what the field can be.

      **Why it matters.** A requirement lets nobody in, a criterion gives no points, a route is never taken.

      Wrong:

      ```lua wrong
      criterion "many_children" { when = { minors = more_than(15) }, points = 10, reason = "Molti figli" }
      ```

      > no answers can satisfy this condition: criterion "many_children" never gives points
      >
      > *nessuna risposta può soddisfare questa condizione: criterion "many_children" non dà mai punti*

      Right:

      ```lua right
      criterion "many_children" { when = { minors = more_than(3) }, points = 10, reason = "Molti figli" }
      ```
      """##,
    "W106": ##"""
      # W106: a criterion that never gives points

      `no-points`, a warning.

      The criterion can hold, and yet adds nothing: the requirements refuse everybody who would meet it, or its group is already full whenever it holds.
      Or one of its bands is a band in which nobody is who can enter.

      **Why it matters.** Somebody reads that this need counts. It does not.

      Wrong:

      ```lua wrong
      requirement "atc" { when = { tenant = "ATC" }, reason = "Alloggio ATC", otherwise = "Non è un alloggio ATC" }
      criterion "town" { when = { tenant = "Comune" }, points = 10, reason = "Alloggio del comune" }
      ```

      > criterion "town" never gives points: nobody who can enter meets it
      >
      > *il criterio "town" non dà mai punti: nessuno di quelli che possono entrare lo soddisfa*

      Right:

      ```lua right
      requirement "public" {
        when      = { tenant = one_of { "ATC", "Comune" } },
        reason    = "Alloggio pubblico",
        otherwise = "Non è un alloggio pubblico",
      }
      criterion "town" { when = { tenant = "Comune" }, points = 10, reason = "Alloggio del comune" }
      ```

      Wrong:

      ```lua wrong
      requirement "small" { when = { isee = at_most(6000) }, reason = "ISEE di {isee}", otherwise = "ISEE di {isee}: oltre 6.000 €" }
      criterion "income" {
        points = bands("isee", { { to = 3000, 20 }, { to = 6000, 10 }, { 5 } }),
        reason = "ISEE di {isee}",
      }
      ```

      > nobody who can enter falls in this band (over €6,000)
      >
      > *nessuno di quelli che possono entrare sta in questa fascia (oltre 6.000 €)*

      Right:

      ```lua right
      requirement "small" { when = { isee = at_most(6000) }, reason = "ISEE di {isee}", otherwise = "ISEE di {isee}: oltre 6.000 €" }
      criterion "income" {
        points = bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } }),
        reason = "ISEE di {isee}",
      }
      ```
      """##,
    "W107": ##"""
      # W107: an answer that is asked and not used

      `over-asking`, a warning.

      A field is declared and no rule reads it, or a compute lists it among its `reads` and does not use it.

      **Why it matters.** People are asked only what helps to decide (GDPR article 5: data minimisation).

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: fields.lua
      field "arrears" { kind = "money", min = 0 }
      field "citizenship" { kind = "text" }
      ```

      > field "citizenship" is asked of households and no rule reads it
      >
      > *il campo "citizenship" è chiesto alle famiglie e nessuna regola lo legge*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: fields.lua
      field "arrears" { kind = "money", min = 0 }
      ```
      """##,
    "W108": ##"""
      # W108: a program that nobody can enter

      `nobody-enters`, a warning.

      Each requirement can hold, but never all of them together.

      **Why it matters.** The list would be empty, whoever is on it.

      Wrong:

      ```lua wrong
      requirement "poor" { when = { isee = at_most(6000) }, reason = "ISEE basso", otherwise = "ISEE oltre 6.000 €" }
      requirement "not_poor" { when = { isee = more_than(9000) }, reason = "ISEE alto", otherwise = "ISEE sotto 9.000 €" }
      ```

      > nobody can enter: requirement "not_poor" never holds together with "poor"
      >
      > *nessuno può entrare: il requisito "not_poor" non vale mai insieme a "poor"*

      Right:

      ```lua right
      requirement "within" {
        when      = { isee = between(6000, 9000) },
        reason    = "ISEE tra 6.000 e 9.000 €",
        otherwise = "ISEE fuori dalla fascia",
      }
      ```
      """##,
    "W109": ##"""
      # W109: a condition that is always true

      `always-true`, a warning.

      No answer makes the condition false: the requirement refuses nobody, or the criterion gives points to whoever answers.

      **Why it matters.** The rule looks as if it decided something. Where the answer has to be there, `known` says so.

      Wrong:

      ```lua wrong
      requirement "income" { when = { isee = at_least(0) }, reason = "ISEE presentato", otherwise = "ISEE mancante" }
      ```

      > no answer can make this condition false: requirement "income" refuses nobody
      >
      > *nessuna risposta può rendere falsa questa condizione: requirement "income" non esclude nessuno*

      Right:

      ```lua right
      requirement "income" { when = { isee = known }, reason = "ISEE presentato", otherwise = "ISEE mancante" }
      ```
      """##,
    "W110": ##"""
      # W110: two rules that ask the same

      `same-rule`, a warning.

      Two rules of a program come out the same for every household, however they are written. A criterion that repeats a requirement gives points to whoever can enter.

      **Why it matters.** The same need is counted twice, or everybody gets the same points. A criterion on trial may stand beside the one it would replace.

      Wrong:

      ```lua wrong
      criterion "children" { when = { minors = at_least(3) }, points = 10, reason = "Tre figli o più" }
      criterion "large_family" { when = { minors = more_than(2) }, points = 5, reason = "Famiglia numerosa" }
      ```

      > criterion "large_family" asks the same as criterion "children"
      >
      > *criterion "large_family" chiede la stessa cosa di criterion "children"*

      Right:

      ```lua right
      criterion "children" { when = { minors = at_least(3) }, points = 10, reason = "Tre figli o più" }
      criterion "large_family" { when = { minors = more_than(4) }, points = 5, reason = "Famiglia numerosa" }
      ```
      """##,
    "W111": ##"""
      # W111: a part of a condition that changes nothing

      `redundant-test`, a warning.

      Without this part the condition comes out the same for every household: it repeats another one, or another one implies it.

      **Why it matters.** Whoever reads it believes that it matters. Often another field or another threshold was meant.

      Wrong:

      ```lua wrong
      criterion "debt" {
        when   = any { { arrears = at_least(1000) }, { arrears = at_least(5000) } },
        points = 10,
        reason = "Debito",
      }
      ```

      > this part changes nothing: the rest of the condition already covers it
      >
      > *questa parte non cambia niente: il resto della condizione la comprende già*

      Right:

      ```lua right
      criterion "debt" {
        when   = { arrears = at_least(1000) },
        points = 10,
        reason = "Debito",
      }
      ```
      """##,
    "W112": ##"""
      # W112: a gap between the dates of a figure

      `parameter-gap`, a warning.

      Between two rows of a parameter there are days on which no row holds.

      **Why it matters.** On those days the rules that use it stay without an answer.

      Wrong:

      ```lua wrong
      criterion "low_income" { when = { isee = at_most(param.limit) }, points = 10, reason = "ISEE basso" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2024-01-01,2024-06-30,6000,EUR
      limit,2025-01-01,,6500,EUR
      ```

      > no row gives `limit` from 2024-07-01 to 2024-12-31
      >
      > *nessuna riga dà `limit` dal 2024-07-01 al 2024-12-31*

      Right:

      ```lua right
      criterion "low_income" { when = { isee = at_most(param.limit) }, points = 10, reason = "ISEE basso" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2024-01-01,2024-12-31,6000,EUR
      limit,2025-01-01,,6500,EUR
      ```
      """##,
    "W113": ##"""
      # W113: a figure that does not hold on the day

      `parameter-not-in-force`, a warning.

      On the day of the check (`--on`) the last row of a parameter has ended, or the first has not begun. Rules that are no longer in force are looked at on their last day.

      **Why it matters.** The rules that use it stay without an answer: nobody is refused, and nobody surely gets in.

      Wrong:

      ```lua wrong
      criterion "low_income" { when = { isee = at_most(param.limit) }, points = 10, reason = "ISEE basso" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2024-01-01,2024-12-31,6000,EUR
      ```

      > `limit` has expired: it holds until 2024-12-31, and the day is 2025-03-12
      >
      > *`limit` è scaduto: vale fino al 2024-12-31, e il giorno è il 2025-03-12*

      Right:

      ```lua right
      criterion "low_income" { when = { isee = at_most(param.limit) }, points = 10, reason = "ISEE basso" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2024-01-01,2024-12-31,6000,EUR
      limit,2025-01-01,,6500,EUR
      ```
      """##,
    "W114": ##"""
      # W114: a figure that no rule uses

      `unused-parameter`, a warning.

      A parameter of `parameters.csv` is named by no rule and no compute.

      **Why it matters.** Whoever keeps the file up to date believes that it counts.

      A figure that is kept for people to read can stay: write `check: allow W114` and the reason in the `note` of its first row.

      Wrong:

      ```lua wrong
      criterion "low_income" { when = { isee = at_most(5000) }, points = 10, reason = "ISEE basso" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2025-01-01,,6500,EUR
      ```

      > no rule uses the parameter `limit`
      >
      > *nessuna regola usa il parametro `limit`*

      Right:

      ```lua right
      criterion "low_income" { when = { isee = at_most(param.limit) }, points = 10, reason = "ISEE basso" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2025-01-01,,6500,EUR
      ```
      """##,
    "W115": ##"""
      # W115: a figure written by hand

      `written-threshold`, a warning.

      A rule writes a figure that is a dated parameter of the pack, of this year or of another one.

      **Why it matters.** When the act changes the parameter changes and the rule does not.

      Wrong:

      ```lua wrong
      criterion "low_income" { when = { isee = at_most(6500) }, points = 10, reason = "ISEE basso" }
      criterion "middle" { when = { isee = more_than(param.limit) }, points = 5, reason = "ISEE medio" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2025-01-01,,6500,EUR
      ```

      > 6500 is the value of `param.limit`: here it will stay when the act changes
      >
      > *6500 è il valore di `param.limit`: qui resterà fermo quando l'atto cambia*

      Right:

      ```lua right
      criterion "low_income" { when = { isee = at_most(param.limit) }, points = 10, reason = "ISEE basso" }
      criterion "middle" { when = { isee = more_than(param.limit) }, points = 5, reason = "ISEE medio" }
      -- file: parameters.csv
      name,from,to,value,unit
      limit,2025-01-01,,6500,EUR
      ```
      """##,
    "W116": ##"""
      # W116: a compute or a group that nothing uses

      `never-used`, a warning.

      No rule tests the value of the compute, or no criterion is in the group.

      **Why it matters.** The cap of an empty group holds for none; an unused compute asks people for answers that decide nothing.

      Wrong:

      ```lua wrong
      group "fragility" { at_most = 10 }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 15, reason = "Debito" }
      ```

      > no criterion is in group "fragility": its cap holds for none
      >
      > *nessun criterio sta nel gruppo "fragility": il tetto non vale per nessuno*

      Right:

      ```lua right
      group "fragility" { at_most = 10 }
      criterion "debt" { group = "fragility", when = { arrears = at_least(1000) }, points = 15, reason = "Debito" }
      ```
      """##,
    "W117": ##"""
      # W117: a rule file that nobody reads

      `unread-file`, a warning.

      A `.lua` file stands in a folder of the pack and no other file includes it. Only the files of the pack's own folder are read by themselves.

      **Why it matters.** What is written there counts for nothing: a requirement that the network agreed on lets everybody in.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: shared/large_debt.lua
      criterion "large_debt" { when = { arrears = at_least(5000) }, points = 5, reason = "Debito grande" }
      ```

      > no file includes this one: its rules do not count
      >
      > *nessuno include questo file: le sue regole non contano*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      include "shared/large_debt.lua"
      -- file: shared/large_debt.lua
      criterion "large_debt" { when = { arrears = at_least(5000) }, points = 5, reason = "Debito grande" }
      ```
      """##,
    "W118": ##"""
      # W118: a sensitive answer without its need

      `need-not-stated`, a warning.

      Rules read a field about health, origin, beliefs or convictions (`sensitive = "health"`, `"special"` or `"judicial"`) and its `why` does not say what for.

      **Why it matters.** Such data may be asked only when they are necessary (GDPR articles 9 and 10). Whoever is asked has a right to hear why.

      Wrong:

      ```lua wrong
      criterion "health" { when = { disability = yes }, points = 10, reason = "Disabilità" }
      -- file: fields.lua
      field "disability" { kind = "yes_no", sensitive = "health" }
      ```

      > rules read the sensitive field "disability" and nobody says why it is needed
      >
      > *le regole leggono il dato sensibile "disability" e nessuno dice perché serve*

      Right:

      ```lua right
      criterion "health" { when = { disability = yes }, points = 10, reason = "Disabilità" }
      -- file: fields.lua
      field "disability" {
        kind      = "yes_no",
        sensitive = "health",
        why       = "Chi ha una disabilità sopporta peggio la perdita della casa",
      }
      ```
      """##,
    "W119": ##"""
      # W119: a need that no service answers

      `need-not-answered`, a warning.

      The `need` of a program is among the categories of no service of the catalogue.

      **Why it matters.** The program promises an answer that the network does not have, or the term is misspelt and the ledger of unmet needs will not add up.

      Wrong:

      ```lua wrong
      program "example" { title = "Esempio", need = "housing.mediaton" }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      case "in debt" { given = { arrears = 2000 }, expect = { eligible = yes, points = 10 } }
      -- with: catalogue
      ```

      > no service of the catalogue answers the need "housing.mediaton"
      >
      > *nessun servizio del catalogo risponde al bisogno "housing.mediaton"*

      Right:

      ```lua right
      program "example" { title = "Esempio", need = "housing.mediation" }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      case "in debt" { given = { arrears = 2000 }, expect = { eligible = yes, points = 10 } }
      -- with: catalogue
      ```
      """##,
    "W120": ##"""
      # W120: a permission for nothing

      `unused-suppression`, a warning.

      The line allows a finding that is not there below it: it was mended, or the line is in another place.

      **Why it matters.** It would hide the next one of its kind.

      Wrong:

      ```lua wrong
      -- check: allow W105 the limit is under discussion
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      ```

      > there is no W105 below to allow
      >
      > *qui sotto non c'è nessun W105 da permettere*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      ```
      """##,
    "W121": ##"""
      # W121: a permission that does not hold

      `bad-suppression`, a warning.

      `-- check: allow CODE reason` allows one warning on the line below. Here the reason is missing, the code is none or is that of an error, or the comment stands beside a rule and not above it.

      **Why it matters.** Whoever reads the rules later has to know why the warning was accepted.

      Wrong:

      ```lua wrong
      -- check: allow W110
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      ```

      > this does not allow anything: the reason is missing
      >
      > *questo permesso non vale: manca il motivo*

      Right:

      ```lua right
      criterion "children" { when = { minors = at_least(3) }, points = 10, reason = "Tre figli o più" }
      -- check: allow W110 the table wants the same need to show twice, 12/03/2025
      criterion "large_family" { when = { minors = more_than(2) }, points = 5, reason = "Famiglia numerosa" }
      ```
      """##,
    "W122": ##"""
      # W122: bands that overlap

      `overlapping-bands`, a warning.

      Two bands of a criterion have values in common: with the figures of the day of the check, the one written first gives its points there.

      **Why it matters.** Somebody who reads the second band counts on its points. The usual mistake is a shared edge: `to` is included.

      Wrong:

      ```lua wrong
      criterion "income" {
        points = bands("isee", { { to = 3000, 20 }, { from = 3000, to = 6000, 10 } }),
        reason = "ISEE di {isee}",
      }
      ```

      > the bands up to €3,000 and from €3,000 to €6,000 overlap: €3,000 is in both, and the first counts
      >
      > *le fasce fino a 3.000 € e da 3.000 € a 6.000 € si sovrappongono: 3.000 € sta in tutte e due, e conta la prima*

      Right:

      ```lua right
      criterion "income" {
        points = bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } }),
        reason = "ISEE di {isee}",
      }
      ```
      """##,
    "W123": ##"""
      # W123: a gap between two bands

      `gap-between-bands`, a warning.

      Between two bands of a criterion there are answers that neither takes: they give no points. The figures are those of the day of the check.

      **Why it matters.** Fewer euro of income give fewer points there than more euro do. Before the first band and after the last nothing is
      said: that nobody there has points is what bands are for.

      Wrong:

      ```lua wrong
      criterion "income" {
        points = bands("isee", { { to = 3000, 20 }, { from = 3001, to = 6000, 10 } }),
        reason = "ISEE di {isee}",
      }
      ```

      > there is a gap between the bands up to €3,000 and from €3,001 to €6,000: €3,000.01 is in neither and gives no points
      >
      > *fra le fasce fino a 3.000 € e da 3.001 € a 6.000 € resta un vuoto: 3.000,01 € non sta in nessuna e non dà punti*

      Right:

      ```lua right
      criterion "income" {
        points = bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } }),
        reason = "ISEE di {isee}",
      }
      ```
      """##,
    "W124": ##"""
      # W124: choices that lists do not tell apart

      `similar-choices`, a warning.

      Two choices of a field differ only by capitals, accents, apostrophes or spaces. Lists are read without regard to these.

      **Why it matters.** A cell that says "Privato" is one of the two, nobody can say which. Rules that ask for the other one then fit nobody.

      Wrong:

      ```lua wrong
      criterion "rented" { when = { dwelling = "privato" }, points = 10, reason = "Affitto privato" }
      -- file: fields.lua
      field "dwelling" { kind = "choice", of = { "ATC", "privato", "Privato" } }
      ```

      > "Privato" and "privato" differ only by capitals, accents or spaces: lists do not tell them apart
      >
      > *"Privato" e "privato" differiscono solo per maiuscole, accenti o spazi: nelle liste non si distinguono*

      Right:

      ```lua right
      criterion "rented" { when = { dwelling = "privato" }, points = 10, reason = "Affitto privato" }
      -- file: fields.lua
      field "dwelling" { kind = "choice", of = { "ATC", "privato" } }
      ```
      """##,
    "W125": ##"""
      # W125: an area that nobody knows

      `unknown-area`, a warning.

      A service works in a municipality that `catalogue/territories.csv` does not have. A pack without that file is not held against it.

      **Why it matters.** The code is misspelt, or belongs to a municipality that was merged: the service is out of reach for those who live there, and their need is counted as one without a service in the area.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: catalogue/organizations.csv
      id,name
      coompany,Coompany
      -- file: catalogue/services.csv
      id,organization_id,name_it,areas
      mediazione,coompany,Mediazione,006003|006300
      -- file: catalogue/territories.csv
      code,name,from,to,successor
      006003,Alessandria,,,
      ```

      > service "mediazione" works in 006300, which territories.csv does not know
      >
      > *il servizio "mediazione" opera in 006300, che territories.csv non conosce*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: catalogue/organizations.csv
      id,name
      coompany,Coompany
      -- file: catalogue/services.csv
      id,organization_id,name_it,areas
      mediazione,coompany,Mediazione,006003|006030
      -- file: catalogue/territories.csv
      code,name,from,to,successor
      006003,Alessandria,,,
      006030,Bosco Marengo,,,
      ```
      """##,
    "W126": ##"""
      # W126: a preference that never counts

      `idle-preference`, a warning.

      A preference sets one service before another. Here there are not two services to choose between, or the preference reads nothing of the service, so that it is the same for all of them.

      **Why it matters.** Whoever wrote it believes that households are led to the service it prefers. They are not.

      Wrong:

      ```lua wrong
      program "example" { title = "Esempio", services = { "mediazione" } }
      prefers "near" { when = { municipality = one_of(service.areas) }, points = 5, reason = "Abita lì vicino" }
      case "near" { given = { municipality = "006003" }, expect = { eligible = yes } }
      -- with: catalogue
      ```

      > preference "near" never counts: there is one service only, "mediazione"
      >
      > *la preferenza "near" non conta mai: c'è un servizio solo, "mediazione"*

      Right:

      ```lua right
      program "example" { title = "Esempio", services = by_provider "coompany" }
      prefers "near" { when = { municipality = one_of(service.areas) }, points = 5, reason = "Abita lì vicino" }
      case "near" { given = { municipality = "006177" }, expect = { eligible = yes, service = "sportello" } }
      -- file: catalogue/services.csv
      id,organization_id,name_it,name_en,status,categories,areas
      mediazione,coompany,Mediazione,Mediation,active,housing.mediation,006003
      sportello,coompany,Sportello,Desk,active,housing.arrears,006177
      -- with: catalogue
      ```
      """##,
    "W130": ##"""
      # W130: places that nobody can get

      `unused-places`, a warning.

      A reserve is for people whom the requirements already refuse, or a stage has more places than the stage before lets through.

      **Why it matters.** Somebody counts on these places. They can never be given.

      Wrong:

      ```lua wrong
      requirement "atc" { when = { tenant = "ATC" }, reason = "Alloggio ATC", otherwise = "Non è un alloggio ATC" }
      stage "selection" { places = 25 }
      reserve "town" { places = 3, when = { tenant = "Comune" }, reason = "Alloggio del comune" }
      ```

      > reserve "town" is never used: nobody who can come to it meets it
      >
      > *la riserva "town" non serve mai: nessuno di quelli che possono arrivarci la soddisfa*

      Right:

      ```lua right
      requirement "public" {
        when      = { tenant = one_of { "ATC", "Comune" } },
        reason    = "Alloggio pubblico",
        otherwise = "Non è un alloggio pubblico",
      }
      stage "selection" { places = 25 }
      reserve "town" { places = 3, when = { tenant = "Comune" }, reason = "Alloggio del comune" }
      ```

      Wrong:

      ```lua wrong
      stage "selection"  { places = 25 }
      stage "activation" { places = 30, from = "selection" }
      ```

      > stage "activation" has 30 places, and at most 25 pass "selection"
      >
      > *la tappa "activation" ha 30 posti, e da "selection" ne passano al massimo 25*

      Right:

      ```lua right
      stage "selection"  { places = 25 }
      stage "activation" { places = 10, from = "selection" }
      ```
      """##,
    "W131": ##"""
      # W131: a service that does not say how many places it has

      `unknown-capacity`, a warning.

      The places of the program are those of the catalogue, and for one of its services the catalogue has no `capacity` in the unit of the program.

      **Why it matters.** What nobody wrote down is not "none", and it is not "enough": the service gives no place until somebody says how many it has.

      Wrong:

      ```lua wrong
      program "example" { title = "Esempio", services = { "mediazione" }, places = from_catalogue }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      case "in debt" { given = { arrears = 2000 }, expect = { eligible = yes, points = 10 } }
      -- with: catalogue
      ```

      > the catalogue does not say how many places (household) service "mediazione" has: it gives none
      >
      > *il catalogo non dice quanti posti (household) ha il servizio "mediazione": non ne dà nessuno*

      Right:

      ```lua right
      program "example" { title = "Esempio", services = { "mediazione" }, places = from_catalogue }
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      case "in debt" { given = { arrears = 2000 }, expect = { eligible = yes, points = 10 } }
      -- with: catalogue
      -- file: catalogue/services.csv
      id,organization_id,name_it,name_en,status,categories,areas,languages,minimum_age,maximum_age,capacity,unit,updated
      mediazione,coompany,Mediazione,Mediation,active,housing.mediation,006003,it,,,14,household,2025-03-01
      ```
      """##,
    "W132": ##"""
      # W132: places free that there cannot be

      `impossible-capacity`, a warning.

      A service of the catalogue has more places free (`capacity`, in HSDS `available`) than it has in all (`maximum`), or a number of places below zero.

      **Why it matters.** One of the two figures is wrong, and nobody can say which: a program whose places come from the catalogue would give places that are not there, and the table of what the network has would count them.

      Wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: catalogue/organizations.csv
      id,name
      coompany,Coompany
      -- file: catalogue/services.csv
      id,organization_id,name_it,capacity,maximum,unit
      mediazione,coompany,Mediazione,14,10,household
      ```

      > service "mediazione" has 14 places free out of 10
      >
      > *il servizio "mediazione" ha 14 posti liberi su 10*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: catalogue/organizations.csv
      id,name
      coompany,Coompany
      -- file: catalogue/services.csv
      id,organization_id,name_it,capacity,maximum,unit
      mediazione,coompany,Mediazione,10,14,household
      ```

      Also wrong:

      ```lua wrong
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: catalogue/services.json
      [{ "id": "mediazione", "organization": { "id": "coompany", "name": "Coompany" }, "name": "Mediazione",
         "capacities": [{ "available": -1, "unit": { "name": "household" } }] }]
      ```

      > service "mediazione" has a number of places below zero
      >
      > *il servizio "mediazione" ha un numero di posti sotto lo zero*

      Right:

      ```lua right
      criterion "debt" { when = { arrears = at_least(1000) }, points = 10, reason = "Debito" }
      -- file: catalogue/services.json
      [{ "id": "mediazione", "organization": { "id": "coompany", "name": "Coompany" }, "name": "Mediazione",
         "capacities": [{ "available": 0, "unit": { "name": "household" } }] }]
      ```
      """##,
  ]
}
