-- The words that the proposal reads: those of the agreed rules that it still needs, and the answer of the fund.

field "municipality" {
  kind   = "municipality",
  label  = { it = "Comune", en = "Municipality" },
  column = { "comune", "comune di residenza", "cod. istat", "codice istat", "cod. istat comune" },
}

field "landlord" {
  kind   = "choice",
  of     = { "ATC", "comune", "altro ente", "privato" },
  label  = { it = "Ente proprietario", en = "Landlord" },
  column = { "ente proprietario", "proprietà", "ente gestore" },
  values = {
    ["A.T.C."] = "ATC", ["Atc"] = "ATC", ["ATC Piemonte Sud"] = "ATC",
    ["Comune"] = "comune", ["Altro ente"] = "altro ente", ["Privato"] = "privato",
  },
}

field "arrears" {
  kind      = "money",
  min       = 0,
  label     = { it = "Morosità", en = "Arrears" },
  column    = { "morosità totale", "tot. morosità", "tot. morosità €", "morosità €", "morosita'" },
  sensitive = "hardship",
}

field "monthly_rent" {
  kind      = "money",
  min       = 1,
  label     = { it = "Canone mensile", en = "Monthly rent" },
  column    = { "canone", "canone mensile €", "affitto mensile" },
  sensitive = "hardship",
}

field "monthly_charges" {
  kind      = "money",
  min       = 0,
  label     = { it = "Spese accessorie mensili", en = "Monthly charges" },
  column    = { "spese accessorie", "spese mensili", "spese" },
  sensitive = "hardship",
}

field "household_type" {
  kind   = "choice",
  of     = { "persona sola", "anziano solo", "coppia", "coppia con minori", "un solo genitore", "esteso" },
  label  = { it = "Tipologia del nucleo", en = "Household type" },
  column = { "tipologia nucleo", "tipo nucleo", "composizione" },
  values = {
    ["Singolo < 65"] = "persona sola", ["singolo"] = "persona sola",
    ["Singolo >= 65"] = "anziano solo", ["anziano"] = "anziano solo",
    ["Coppia"] = "coppia", ["Coppia + minori"] = "coppia con minori",
    ["Monogenitore"] = "un solo genitore", ["monogenitoriale"] = "un solo genitore",
    ["Esteso"] = "esteso", ["famiglia estesa"] = "esteso",
  },
}

field "minors" {
  kind   = "number",
  min    = 0,
  max    = 15,
  whole  = true,
  unit   = { it = "minori", en = "minors" },
  label  = { it = "Figli minori", en = "Children under 18" },
  column = { "n. minori", "numero minori", "minori" },
}

field "disability" {
  kind      = "yes_no",
  label     = { it = "Disabilità certificata nel nucleo", en = "Certified disability in the household" },
  column    = { "invalidità >= 46% o L.104", "invalidità", "disabilità" },
  sensitive = "health",
  why       = {
    it = "chi ha una disabilità sopporta peggio la perdita della casa: senza, non avrebbe la precedenza",
    en = "losing the home weighs more on a person with a disability: without it they would not come first",
  },
}

field "referred_by" {
  kind      = "many",
  of        = { "Cissaca", "Caritas", "Casa di Quartiere", "ASL AL", "Ufficio casa", "solo elenco" },
  separator = ",",
  blank     = "unknown",
  label     = { it = "Segnalato da", en = "Referred by" },
  column    = { "inviante", "segnalazione", "fonte segnalazione" },
  values    = {
    ["CISSACA"] = "Cissaca", ["Centro Ascolto Caritas"] = "Caritas",
    ["Sportello Casa di Quartiere"] = "Casa di Quartiere",
    ["SerD"] = "ASL AL", ["SERT"] = "ASL AL", ["Ser.D."] = "ASL AL", ["CSM"] = "ASL AL",
    ["Ufficio Casa"] = "Ufficio casa", ["Uff. casa"] = "Ufficio casa", ["Solo elenco"] = "solo elenco",
  },
  sensitive = "hardship",
}

field "known_to_services" {
  kind      = "yes_no",
  label     = { it = "Noto ai servizi sociali", en = "Known to social services" },
  column    = { "noto ai servizi", "in carico servizi sociali", "in carico SS" },
  sensitive = "hardship",
}

field "procedure_stage" {
  kind      = "choice",
  of        = {
    "nessuna", "comunicazione", "verifica", "piano", "decadenza chiesta", "decadenza pronunciata", "esecuzione",
  },
  label     = { it = "Stato della procedura", en = "Stage of the procedure" },
  column    = { "stato procedura", "procedura", "fase" },
  values    = {
    ["Nessuna"] = "nessuna", ["Comunicazione al comune"] = "comunicazione", ["In verifica"] = "verifica",
    ["Piano di rientro"] = "piano", ["Richiesta decadenza"] = "decadenza chiesta",
    ["Pronunciata"] = "decadenza pronunciata", ["Rilascio"] = "esecuzione",
  },
  sensitive = "hardship",
}

field "notice_date" {
  kind   = "date",
  label  = { it = "Comunicazione di ATC al comune", en = "Notice from ATC to the municipality" },
  column = { "data comunicazione ATC", "comunicazione del", "data comunicazione" },
}

field "municipality_reply" {
  kind      = "choice",
  of        = { "nessuna", "non può pagare", "può pagare" },
  label     = { it = "Risposta del comune", en = "Reply of the municipality" },
  column    = { "riscontro comune", "riscontro del comune", "risposta comune" },
  values    = {
    ["Nessun riscontro"] = "nessuna", ["Impossibilità oggettiva"] = "non può pagare", ["Può pagare"] = "può pagare",
  },
  sensitive = "hardship",
}

field "employed" {
  kind      = "yes_no",
  label     = { it = "Qualcuno lavora", en = "Somebody works" },
  column    = { "occupati nel nucleo", "lavora", "occupato" },
  sensitive = "hardship",
}

field "benefits" {
  kind      = "many",
  of        = { "ADI", "SFL", "NASpI", "AUU", "pensione", "invalidità", "nessuna" },
  separator = ",",
  blank     = "unknown",
  label     = { it = "Misure in corso", en = "Benefits received" },
  column    = { "misure in corso", "misure", "sostegni" },
  values    = {
    ["Assegno di inclusione"] = "ADI", ["Naspi"] = "NASpI", ["Assegno unico"] = "AUU", ["Pensione"] = "pensione",
    ["Invalidità civile"] = "invalidità", ["Nessuna"] = "nessuna",
  },
  sensitive = "hardship",
}

field "isee_status" {
  kind      = "choice",
  of        = { "valida", "scaduta", "difforme", "assente" },
  label     = { it = "Attestazione ISEE", en = "ISEE certificate" },
  column    = { "stato ISEE", "ISEE stato" },
  values    = {
    ["Valida"] = "valida", ["Scaduta"] = "scaduta",
    ["Con omissioni"] = "difforme", ["omissioni/difformità"] = "difforme", ["Assente"] = "assente",
  },
  sensitive = "hardship",
}

field "isee" {
  kind      = "money",
  min       = 0,
  label     = { it = "ISEE", en = "ISEE" },
  column    = { "valore ISEE", "ISEE €", "importo ISEE" },
  sensitive = "hardship",
}

field "fund_application" {
  kind      = "choice",
  of        = { "non chiesta", "incompleta", "presentata", "ammessa", "respinta" },
  label     = { it = "Domanda di fondo sociale", en = "Application to the social fund" },
  column    = { "domanda fondo sociale", "fondo sociale" },
  values    = {
    ["Non chiesta"] = "non chiesta", ["No"] = "non chiesta", ["Incompleta"] = "incompleta",
    ["Presentata"] = "presentata", ["Ammessa"] = "ammessa", ["Respinta"] = "respinta",
  },
  sensitive = "hardship",
}
