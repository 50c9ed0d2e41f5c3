import Raccordo

/// The fields of the list that `Peers/read/gen.py` writes.
enum OfficeList {
  static let day = CivilDay(daysSince1970: 20_159)

  static let territories = [
    "006003": "Alessandria", "006039": "Casale Monferrato", "006114": "Novi Ligure", "006174": "Tortona", "006001": "Acqui Terme",
    "006177": "Valenza", "006121": "Ovada", "006160": "Serravalle Scrivia",
  ].sorted { $0.key < $1.key }.map { Territory(code: $0.key, name: $0.value) }

  static let fields = FieldCatalogue([
    FieldSchema("municipality", .municipality, columns: ["Comune"]),
    FieldSchema(
      "tenure", .choice, choices: ["erp", "private", "loan", "owned", "none"], columns: ["Titolo di godimento"],
      spellings: ["ERP": "erp", "Affitto privato": "private", "Comodato": "loan", "Proprietà": "owned", "Nessuno": "none"]),
    FieldSchema(
      "state", .choice, choices: ["In verifica", "Comunicazione al comune", "Riscontro ricevuto", "Sospesa", "Chiusa"],
      columns: ["Stato procedura"]),
    FieldSchema("senders", .many, choices: ["CISSACA", "CSM", "Caritas", "Comune", "Scuola", "SerD"], columns: ["Inviante"]),
    FieldSchema("people", .number, minimum: 1, maximum: 30, isWhole: true, columns: ["Componenti"]),
    FieldSchema("minors", .number, minimum: 0, maximum: 20, isWhole: true, columns: ["Minori"]),
    FieldSchema("months", .number, minimum: 0, isWhole: true, columns: ["Mesi di morosità"]),
    FieldSchema("arrears", .money, minimum: 0, columns: ["Tot. morosità €"]),
    FieldSchema("rent", .money, minimum: 0, columns: ["Canone mensile €"]),
    FieldSchema("costs", .money, minimum: 0, columns: ["Spese mensili €"]),
    FieldSchema("isee", .money, minimum: 0, columns: ["ISEE €"]),
    FieldSchema("income", .money, minimum: 0, columns: ["Somma redditi €"]),
    FieldSchema("notice_date", .date, columns: ["Data comunicazione"]),
    FieldSchema("paid_date", .date, columns: ["Data ultimo pagamento"]),
    FieldSchema("birth_date", .date, columns: ["Nascita intestatario"]),
    FieldSchema("known", .yesNo, columns: ["Noto ai servizi"]),
    FieldSchema("alone", .yesNo, columns: ["Monogenitore"]),
    FieldSchema("csm", .yesNo, columns: ["In carico CSM"], sensitivity: .health),
    FieldSchema("working", .yesNo, columns: ["Occupati"]),
    FieldSchema("eviction", .yesNo, columns: ["Sfratto"]),
    FieldSchema("address", .text, columns: ["Indirizzo"]),
    FieldSchema("operator", .text, columns: ["Operatore"]),
    FieldSchema("born", .date, columns: ["Data di nascita"], isOfMember: true),
    FieldSchema("sex", .choice, choices: ["F", "M"], columns: ["Sesso"], isOfMember: true),
    FieldSchema("earns", .money, minimum: 0, columns: ["Reddito €"], isOfMember: true),
  ])
}
