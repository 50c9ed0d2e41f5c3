extension SettingText {
  /// Those that mean the same wherever they stand.
  static let common: [String: SettingText] = [
    "when": SettingText(
      .condition, it: "Che cosa deve valere. Senza, vale per tutti.", en: "What must hold. Without it, it holds for everybody.",
      insert: "{ $0 },"),
    "reason": SettingText(
      .words, it: "Il perché, detto alle persone; `{campo}` mostra il valore letto.",
      en: "Why, said to people; `{field}` shows the value that was read.", insert: "\"$0\","),
    "if_unknown": SettingText(
      .assumption, it: "Che cosa la rete sceglie di intendere quando nessuno lo sa.",
      en: "What the network chooses to take when nobody knows.", insert: "\"${0:no}\","),
    "title": SettingText(
      .words, it: "Che cosa legge chi riceve la lista.",
      en: "What readers of the list see.", insert: "\"$0\","),
    "label": SettingText(.words, it: "Come lo chiamano le persone.", en: "What people call it.", insert: "\"$0\","),
    "unit": SettingText(.words, it: "Che cosa conta il numero.", en: "What the number counts.", insert: "\"$0\","),
    "owner": SettingText(.free, it: "Chi parla.", en: "Who speaks.", insert: "\"$0\","),
    "version": SettingText(
      .free, it: "La versione: ogni esito la cita.",
      en: "The version: every outcome names it.", insert: "\"$0\","),
    "languages": SettingText(
      .languages, it: "Le lingue dei testi; un testo solo è nella prima.",
      en: "The languages of its texts; a bare text is in the first.", insert: "{ \"${0:it}\" },"),
    "valid": SettingText(
      .free, it: "Da quando a quando vale, e per quale atto.",
      en: "From when to when it holds, and by which act.", insert: "{ from = \"$0\" },"),
    "from": SettingText(.day, it: "Il primo giorno, compreso.", en: "The first day, included.", insert: "\"$0\","),
    "to": SettingText(.day, it: "L'ultimo giorno, compreso.", en: "The last day, included.", insert: "\"$0\","),
    "act": SettingText(.free, it: "L'atto o il verbale.", en: "The act or the minutes.", insert: "\"$0\","),
    "approved_by": SettingText(.free, it: "Chi l'ha approvato.", en: "Who approved it.", insert: "\"$0\","),
    "services": SettingText(
      .service, it: "I servizi del catalogo a cui porta.", en: "The services of the catalogue that it leads to.",
      insert: "{ \"$0\" },", words: ["by_category", "by_provider"]),
    "stage": SettingText(
      .stage, it: "La tappa da cui conta.",
      en: "The stage from which it counts.", insert: "\"$0\","),
    "each": SettingText(.free, it: "Quanto ne prende ciascuno.", en: "How much each one takes.", insert: "$0,"),
    "plans": SettingText(
      .flag, it: "`true`: le scelte sono i piani attivi che l'ufficio conosce.",
      en: "`true`: the choices are the plans under way that the office knows of.", insert: "true,"),
  ]

  /// Those that belong to one block, or mean something else there.
  static let special: [String: SettingText] = [
    "pack.territory": SettingText(
      .free, it: "Codici ISTAT dei comuni della rete.", en: "ISTAT codes of the municipalities of the network.",
      insert: "{ \"$0\" },"),
    "pack.fairness": SettingText(
      .field, it: "I campi per cui si guarda che cosa fanno le regole, gruppo per gruppo; nessuna regola li legge per questo.",
      en: "The fields by which the table looks at what the rules do, group by group; no rule reads them for that.",
      insert: "{ \"$0\" },"),
    "field.kind": SettingText(.fieldKind, it: "Che risposte ha.", en: "What answers it has.", insert: "\"$0\","),
    "field.of": SettingText(
      .free, it: "Tutte le risposte che esistono.",
      en: "Every answer that exists.", insert: "{ \"$0\" },"),
    "field.values": SettingText(
      .ownChoices, it: "Come gli uffici scrivono una risposta, e qual è.", en: "How offices write an answer, and which one it is.",
      insert: "{ [\"$1\"] = \"$0\" },"),
    "field.min": SettingText(
      .free, it: "La risposta più piccola sensata.",
      en: "The smallest sensible answer.", insert: "${0:0},"),
    "field.max": SettingText(
      .free, it: "La risposta più grande sensata.",
      en: "The largest sensible answer.", insert: "$0,"),
    "field.whole": SettingText(
      .flag, it: "`true`: solo numeri interi.",
      en: "`true`: only whole numbers.", insert: "true,"),
    "field.column": SettingText(
      .free, it: "Le intestazioni con cui gli uffici lo esportano.", en: "The headers under which offices export it.",
      insert: "\"$0\","),
    "field.separator": SettingText(
      .free, it: "Che cosa sta fra due risposte in una casella.", en: "What stands between two answers in one cell.",
      insert: "\"$0\","),
    "field.blank": SettingText(
      .blank, it: "Che cosa dice una casella vuota.",
      en: "What a blank cell says.", insert: "\"$0\","),
    "field.sensitive": SettingText(
      .sensitivity, it: "Perché va chiesto e mostrato con cura.", en: "Why it must be asked and shown with care.",
      insert: "\"$0\","),
    "field.why": SettingText(
      .words, it: "Perché la rete ha bisogno della risposta.", en: "Why the network needs the answer.", insert: "\"$0\","),
    "field.of_member": SettingText(
      .flag, it: "`true`: riguarda ciascun componente.", en: "`true`: it is about each member.", insert: "true,"),
    "program.law": SettingText(
      .free, it: "L'atto che ha deciso questi criteri.",
      en: "The act that agreed these criteria.", insert: "\"$0\","),
    "program.need": SettingText(
      .category, it: "I bisogni a cui risponde.",
      en: "The needs that it answers.", insert: "{ \"$0\" },"),
    "program.places": SettingText(
      .free, it: "Quanti nuclei hanno un posto; senza, tutti quelli che possono entrare.",
      en: "How many households get a place; without it, everybody who may enter.", insert: "$0,",
      words: ["from_catalogue"]),
    "program.ties": SettingText(
      .ties, it: "Che cosa ordina i nuclei con gli stessi punti.", en: "What orders households with the same points.",
      insert: "{ $0, draw },"),
    "program.subject": SettingText(
      .subject, it: "Chi prende il posto: `\"person\"` se ciascuno per sé.", en: "Who takes the place: `\"person\"` when each by themself.",
      insert: "\"${0:person}\","),
    "program.unit": SettingText(
      .placeUnit, it: "In che cosa si contano i posti.", en: "What places are counted in.", insert: "\"${0:household}\","),
    "requirement.otherwise": SettingText(
      .words, it: "Il perché no, detto alle persone.", en: "Why not, said to people.", insert: "\"$0\","),
    "criterion.points": SettingText(
      .points, it: "Quanto vale: più di 0.",
      en: "What it is worth: more than 0.", insert: "${0:10},"),
    "criterion.group": SettingText(
      .group, it: "Il tetto sotto cui cade.",
      en: "The cap it falls under.", insert: "\"$0\","),
    "criterion.trial": SettingText(
      .flag, it: "`true`: si calcola e si mostra, non conta ancora.", en: "`true`: worked out and shown, not counted yet.",
      insert: "true,"),
    "criterion.reads": SettingText(
      .readable, it: "I campi che la funzione dei punti legge.", en: "The fields that the function of the points reads.",
      insert: "{ \"$0\" },"),
    "criterion.at_most": SettingText(
      .free, it: "I punti che può dare al massimo.",
      en: "The most points it can give.", insert: "$0,"),
    "group.at_most": SettingText(
      .free, it: "La somma dei suoi criteri, ma non più di questo.",
      en: "The sum of its criteria, but not more than this.", insert: "$0,"),
    "group.highest": SettingText(
      .flag, it: "`true`: conta solo il migliore dei suoi criteri.",
      en: "`true`: only the best of its criteria counts.", insert: "true,"),
    "route.to": SettingText(
      .destination, it: "Dove: un testo, o `service \"...\"`.",
      en: "Where to: a text, or `service \"...\"`.", insert: "\"$0\","),
    "route.through": SettingText(
      .organization, it: "Attraverso quale ente.",
      en: "Through which organization.", insert: "organization \"$0\","),
    "route.steps": SettingText(.words, it: "I passi da fare.", en: "The steps to take.", insert: "{ \"$0\" },"),
    "route.reply_within_days": SettingText(
      .free, it: "Entro quanti giorni risponde.",
      en: "Within how many days it replies.", insert: "$0,"),
    "compute.kind": SettingText(
      .computeKind, it: "Che cosa dà la funzione.",
      en: "What the function gives.", insert: "\"$0\","),
    "compute.reads": SettingText(
      .readable, it: "I campi che la funzione legge, e nessun altro.",
      en: "The fields that the function reads, and no other.", insert: "{ \"$0\" },"),
    "compute.value": SettingText(
      .free, it: "La funzione: `h` ha le risposte.",
      en: "The function: `h` has the answers.", insert: "function(h) return $0 end,"),
    "compute.of": SettingText(.free, it: "Che cosa può dare.", en: "What it can give.", insert: "{ \"$0\" },"),
    "case.given": SettingText(
      .answers, it: "Le risposte; un campo che non c'è non è noto.",
      en: "The answers; a field that is not here is not known.", insert: "{ $0 },"),
    "case.like": SettingText(
      .case, it: "Un altro caso: conta dove questo non dice niente.",
      en: "Another case: it counts where this one says nothing.", insert: "\"$0\","),
    "case.on": SettingText(
      .day, it: "Il giorno in cui si applicano le regole.",
      en: "The day on which the rules are applied.", insert: "\"$0\","),
    "case.service": SettingText(
      .programService, it: "Il servizio per cui si giudica.",
      en: "The service it is judged for.", insert: "\"$0\","),
    "case.expect": SettingText(.free, it: "Che cosa deve uscire.", en: "What must come out.", insert: "{ $0 },"),
    "expect.eligible": SettingText(
      .truth, it: "Se può entrare: true, false o unknown.",
      en: "Whether it can enter: true, false or unknown.", insert: "${0:true},"),
    "expect.points": SettingText(
      .free, it: "I punti: un numero, o { noti, possibili }.",
      en: "The points: a number, or { known, possible }.", insert: "$0,"),
    "expect.route": SettingText(.route, it: "La strada decisa.", en: "The route that is decided.", insert: "\"$0\","),
    "expect.because": SettingText(
      .criterion, it: "Criteri che hanno dato punti, almeno questi.",
      en: "Criteria that gave points, at least these.", insert: "{ \"$0\" },"),
    "expect.asks": SettingText(
      .field, it: "Campi da chiedere, almeno questi.",
      en: "Fields to ask, at least these.", insert: "{ \"$0\" },"),
    "expect.place": SettingText(
      .free, it: "Il posto fra i casi di `among` e questo.",
      en: "Its place among the cases of `among` and this one.", insert: "$0,"),
    "expect.stage": SettingText(
      .stage, it: "La tappa raggiunta; `false`: nessuna.",
      en: "The stage that is reached; `false`: none.", insert: "\"$0\","),
    "expect.reserve": SettingText(
      .reserve, it: "La riserva che dà il posto; `false`: nessuna.",
      en: "The reserve that gives the place; `false`: none.", insert: "\"$0\","),
    "expect.service": SettingText(
      .programService, it: "Il servizio scelto.",
      en: "The service that is chosen.", insert: "\"$0\","),
    "expect.among": SettingText(
      .case, it: "I casi con cui sta in lista.",
      en: "The cases it is in a list with.", insert: "{ \"$0\" },"),
    "stage.places": SettingText(
      .free, it: "I posti della tappa; senza, tutti quelli che ne hanno i requisiti.",
      en: "The places of the stage; without it, everybody who meets its requirements.", insert: "$0,", words: ["from_catalogue"]),
    "stage.from": SettingText(
      .stage, it: "La tappa che viene prima.",
      en: "The stage that comes before.", insert: "\"$0\","),
    "reserve.places": SettingText(.free, it: "I posti riservati.", en: "The places that are kept.", insert: "$0,"),
    "reserve.when": SettingText(
      .condition, it: "Per chi sono tenuti i posti.",
      en: "For whom the places are kept.", insert: "{ $0 },"),
    "reserve.stage": SettingText(
      .stage, it: "La tappa in cui tiene i posti; senza, la prima.",
      en: "The stage in which it keeps the places; without it, the first.", insert: "\"$0\","),
    "decline.park_days": SettingText(
      .free, it: "Per quanti giorni non concorre, da quello della rinuncia.",
      en: "For how many days it does not compete, from that of the decline.", insert: "${0:30},"),
    "decline.park_until": SettingText(
      .until, it: "`\"reassessed\"`: non concorre finché non è rivalutato.",
      en: "`\"reassessed\"`: it does not compete until it has been reassessed.", insert: "\"reassessed\","),
    "decline.effect": SettingText(
      .effect, it: "`\"none\"`: concorre subito, ma non per il servizio rifiutato.",
      en: "`\"none\"`: it competes at once, but not for the service that was declined.", insert: "\"none\","),
    "decline.reason": SettingText(
      .words, it: "Il motivo, detto alle persone.", en: "The reason, said to people.", insert: "\"$0\","),
    "prefers.points": SettingText(
      .free, it: "Quanto pesa la preferenza.",
      en: "What the preference is worth.", insert: "${0:5},"),
  ]
}
