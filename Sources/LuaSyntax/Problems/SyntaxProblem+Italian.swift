extension SyntaxProblem.Kind {
  var italianMessage: String {
    switch self {
    case .neverClosed(let opener, _): "qui si apre \(Self.sign(opener)) e non si chiude mai"
    case .closesNothing(let closer): "questo \(Self.sign(closer)) non chiude niente"
    case .elseIf: "`else if` apre un secondo `if`, che non si chiude mai"
    case .missingComma: "qui manca una virgola"
    case .idleSeparator(let sign): "questo `\(sign)` non separa niente"
    case .colonForEquals: "una voce si scrive con `=`, non con `:`"
    case .keyNeedsBrackets(let key): "\(key), scritto così, non può essere il nome di una voce"
    case .reservedWord(let word): "`\(word)` è una parola di Lua e non può essere un nome"
    case .nameInsideParentheses: "le voci con un nome non vanno dentro ( ... )"
    case .separatorOutside(let sign): "questo `\(sign)` è fuori da ogni { ... }"
    case .textEndedEarly(let quote): "questo \(quote) chiude il testo troppo presto"
    case .textNeedsQuotes(let text): "`\(text)` sembra un testo senza le sue virgolette"
    case .letterInName(let name, let letter): "`\(name)` non può essere un nome: `\(letter)` non è ammesso"
    case .unknownCharacter(let text): "Lua non conosce \(Self.shown(text))"
    case .invalidEscape(let text): "`\(text)` non significa niente dentro un testo"
    case .malformedNumber(let text): "`\(text)` non è un numero"
    case .singleEquals: "`=` dà un valore, non confronta"
    case .missingValue(let found): "manca un valore prima di \(Self.italian(found))"
    case .missingName(let found): "manca un nome prima di \(Self.italian(found))"
    case .missingWord(let word, let found): "manca `\(word)` prima di \(Self.italian(found))"
    case .unexpected(""): "il file finisce dove doveva continuare"
    case .unexpected(let found): "`\(found)` qui non ci va"
    case .notAStatement: "questo valore, da solo, non fa niente"
    case .cannotAssign: "a quello che sta prima di questo `=` non si può dare un valore"
    case .foreignComment(let sign): "un commento non comincia con `\(sign)`"
    case .nothingAfterReturn: "dopo `return` qui non può esserci altro"
    case .tooDeep: "troppe cose una dentro l'altra"
    case .varargOutside: "`...` è usato fuori da una funzione che lo riceve"
    case .unknownAttribute(let name): "`<\(name)>` per Lua non significa niente"
    case .severalToClose: "in un `local` un solo nome può essere <close>"
    case .assignedConstant(let name): "`\(name)` è costante: non può ricevere un altro valore"
    case .tooManyLocals: "troppi nomi locali (più di 200) in una funzione"
    case .breakOutsideLoop: "`break` è fuori da ogni ciclo"
    case .missingLabel(let name): "non c'è nessuna etichetta `\(name)` a cui andare"
    case .repeatedLabel(let name): "l'etichetta `\(name)` è scritta due volte"
    case .jumpIntoScope(let label, let local): "`goto \(label)` salterebbe l'inizio della variabile locale `\(local)`"
    }
  }

  var italianHelp: String {
    switch self {
    case .neverClosed(let opener, let closer): Self.italianClosing(opener, closer)
    case .closesNothing: "va tolto, oppure prima manca quello che lo apre"
    case .elseIf: "scrivi `elseif`, tutto attaccato"
    case .missingComma(let opener, let isAtLineEnd):
      (opener == "(" ? "i valori dentro ( ... ) sono separati" : "le voci dentro { ... } sono separate")
        + " da virgole: aggiungi `,` " + (isAtLineEnd ? "alla fine di questa riga" : "qui")
    case .idleSeparator: "va tolto, oppure manca un valore"
    case .colonForEquals: "scrivi nome = valore"
    case .keyNeedsBrackets(let key): "scrivi un nome semplice, o mettilo fra parentesi quadre: [\(key)] = ..."
    case .reservedWord(let word): "scegli un altro nome, oppure scrivi [\"\(word)\"] = ..."
    case .nameInsideParentheses: "usa le parentesi graffe: parola { nome = valore }"
    case .separatorOutside: "va tolto, oppure prima c'è una } che ha chiuso { ... } troppo presto"
    case .textEndedEarly(let quote):
      "metti una barra rovesciata davanti (\\\(quote)), o usa \(Self.other(quote)) intorno al testo"
    case .textNeedsQuotes: "metti il testo fra virgolette: \"...\""
    case .letterInName: "i nomi hanno solo lettere senza accento, cifre e _; dentro i testi gli accenti vanno bene"
    case .unknownCharacter(let text): Self.italianReplacement(for: text)
    case .invalidEscape: "per scrivere una barra rovesciata in un testo, scrivila due volte: \\\\"
    case .malformedNumber: "scrivi i numeri solo con cifre e punto decimale: 1500 o 1500.50"
    case .singleEquals: "per confrontare due valori scrivi `==`"
    case .missingValue: "scrivi qui un valore, o togli quello che lo chiede"
    case .missingName: "scrivi qui un nome: lettere senza accento, cifre e _"
    case .missingWord(let word, _): "aggiungi `\(word)` qui"
    case .unexpected: "controlla la riga, e quella prima: manca qualcosa o c'è qualcosa di troppo"
    case .notAStatement: "scrivi una parola delle regole con le sue { ... }, o dai un nome al valore"
    case .cannotAssign: "scrivi nome = valore"
    case .foreignComment: "i commenti cominciano con due trattini: -- così"
    case .nothingAfterReturn: "metti `return` per ultimo, o togli quello che segue"
    case .tooDeep: "dividi in parti, ognuna con il suo nome"
    case .varargOutside: "usa `...` solo dentro una funzione scritta function(...)"
    case .unknownAttribute: "usa <const> o <close>"
    case .severalToClose: "scrivi una riga `local` per ciascuno"
    case .assignedConstant: "togli <const>, o usa un altro nome"
    case .tooManyLocals: "mettine una parte in una tabella o in una funzione a sé"
    case .breakOutsideLoop: "va tolto, o spostato dentro un ciclo"
    case .missingLabel(let name): "scrivi ::\(name):: nello stesso blocco o in uno che lo contiene"
    case .repeatedLabel: "dai a una delle due un altro nome"
    case .jumpIntoScope: "sposta il `local` prima del `goto`"
    }
  }

  private static func italian(_ found: String) -> String {
    found.isEmpty ? "la fine del file" : "`\(found)`"
  }

  private static func italianClosing(_ opener: String, _ closer: String) -> String {
    switch opener {
    case "{": "aggiungi } dove finiscono le voci"
    case "(", "[": "aggiungi \(closer) dove finiscono i valori"
    case "\"", "'": "aggiungi \(closer) dove finisce il testo, sulla stessa riga"
    default: "aggiungi `\(closer)` dove finisce"
    }
  }

  private static func italianReplacement(for text: String) -> String {
    switch CharacterFamily(text) {
    case .quote: "sono virgolette tipografiche: scrivi \" al loro posto"
    case .apostrophe: "è un apostrofo tipografico: scrivi ' o \" al suo posto"
    case .blank: "è uno spazio speciale, spesso incollato da una pagina web: cancellalo e batti uno spazio"
    case .dash: "è un trattino tipografico: scrivi - al suo posto"
    case .notEqual: "per dire \"diverso da\" scrivi ~="
    case .other: "va tolto, o messo dentro un testo fra virgolette"
    }
  }
}
