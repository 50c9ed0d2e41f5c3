---@meta
-- Le parole delle regole e i nomi del pacchetto table, per editor di Lua. Scritto da `raccordo stubs`: non si tocca a mano.
---@diagnostic disable: lowercase-global, missing-return

---@class raccordo.Test
---@class raccordo.Unknown
---@class raccordo.Order
---@class raccordo.Points
---@class raccordo.Reference
---@alias raccordo.Text string|{ it: string?, en: string? }
---@alias raccordo.Figure number|string|raccordo.Parameter|raccordo.ServiceValue
---@class raccordo.Parameter
---@class raccordo.ServiceValue

---@class raccordo.Condition
---@field arrears? raccordo.Test|number # **Morosità** (`arrears`) · `money`: un importo in euro, al centesimo, da 0 € in su · ⚠ disagio economico o sociale (D.Lgs. 33/2013, articolo 26) · Perché: Più debito, più rischio
---@field rent? raccordo.Test|number # **Canone** (`rent`) · `money`: un importo in euro, al centesimo, da 1 € in su
---@field minors? raccordo.Test|number # **Minori** (`minors`) · `number`: un numero, persone, intero, da 0 a 15
---@field tenure? raccordo.Test|"pubblica"|"privata" # **Casa 🏠** (`tenure`) · `choice`: una delle scelte di `of` · `"pubblica"` · `"privata"`
---@field referred_by? raccordo.Test # **Segnalato da** (`referred_by`) · `many`: alcune delle scelte di `of`, o nessuna · `"Caritas"` · `"SerD"` · una casella vuota vuol dire nessuno
---@field moved? raccordo.Test # **Ha cambiato casa** (`moved`) · `yes_no`: sì o no
---@field notice? raccordo.Test|string # **Sfratto** (`notice`) · `date`: un giorno, da 01/01/2000 in su
---@field municipality? raccordo.Test|string # **Comune** (`municipality`) · `municipality`: il codice ISTAT di un comune, sei cifre
---@field active? raccordo.Test # **Piani attivi** (`active`) · `many`: alcune delle scelte di `of`, o nessuna · `"bsl"` · `"gol"` · una casella vuota non è nota
---@field today? raccordo.Test|string # `today`: il giorno in cui si applicano le regole. · `date`: un giorno
---@field members? raccordo.Test|number # **Componenti del nucleo** (`members`) · `number`: un numero, persone, intero, da 1 in su
---@field months? raccordo.Test|number # **Mesi di affitto** (`months`) · `number`: un numero · calcolato da `arrears`, `rent`

---@class raccordo.Answers
---@field arrears? raccordo.Unknown|number # **Morosità** (`arrears`) · `money`: un importo in euro, al centesimo, da 0 € in su · ⚠ disagio economico o sociale (D.Lgs. 33/2013, articolo 26) · Perché: Più debito, più rischio
---@field rent? raccordo.Unknown|number # **Canone** (`rent`) · `money`: un importo in euro, al centesimo, da 1 € in su
---@field minors? raccordo.Unknown|number # **Minori** (`minors`) · `number`: un numero, persone, intero, da 0 a 15
---@field tenure? raccordo.Unknown|"pubblica"|"privata" # **Casa 🏠** (`tenure`) · `choice`: una delle scelte di `of` · `"pubblica"` · `"privata"`
---@field referred_by? raccordo.Unknown|("Caritas"|"SerD")[] # **Segnalato da** (`referred_by`) · `many`: alcune delle scelte di `of`, o nessuna · `"Caritas"` · `"SerD"` · una casella vuota vuol dire nessuno
---@field moved? raccordo.Unknown|boolean # **Ha cambiato casa** (`moved`) · `yes_no`: sì o no
---@field notice? raccordo.Unknown|string # **Sfratto** (`notice`) · `date`: un giorno, da 01/01/2000 in su
---@field municipality? raccordo.Unknown|string # **Comune** (`municipality`) · `municipality`: il codice ISTAT di un comune, sei cifre
---@field active? raccordo.Unknown|("bsl"|"gol")[] # **Piani attivi** (`active`) · `many`: alcune delle scelte di `of`, o nessuna · `"bsl"` · `"gol"` · una casella vuota non è nota

---@class raccordo.Household
---@field arrears? number # **Morosità** (`arrears`) · `money`: un importo in euro, al centesimo, da 0 € in su · ⚠ disagio economico o sociale (D.Lgs. 33/2013, articolo 26) · Perché: Più debito, più rischio
---@field rent? number # **Canone** (`rent`) · `money`: un importo in euro, al centesimo, da 1 € in su
---@field minors? number # **Minori** (`minors`) · `number`: un numero, persone, intero, da 0 a 15
---@field tenure? "pubblica"|"privata" # **Casa 🏠** (`tenure`) · `choice`: una delle scelte di `of` · `"pubblica"` · `"privata"`
---@field referred_by? ("Caritas"|"SerD")[] # **Segnalato da** (`referred_by`) · `many`: alcune delle scelte di `of`, o nessuna · `"Caritas"` · `"SerD"` · una casella vuota vuol dire nessuno
---@field moved? boolean # **Ha cambiato casa** (`moved`) · `yes_no`: sì o no
---@field notice? number # **Sfratto** (`notice`) · `date`: un giorno, da 01/01/2000 in su
---@field municipality? string # **Comune** (`municipality`) · `municipality`: il codice ISTAT di un comune, sei cifre
---@field active? ("bsl"|"gol")[] # **Piani attivi** (`active`) · `many`: alcune delle scelte di `of`, o nessuna · `"bsl"` · `"gol"` · una casella vuota non è nota
---@field today? number # `today`: il giorno in cui si applicano le regole. · `date`: un giorno
---@field members? number # **Componenti del nucleo** (`members`) · `number`: un numero, persone, intero, da 1 in su
---@field months? number # **Mesi di affitto** (`months`) · `number`: un numero · calcolato da `arrears`, `rent`

---@class raccordo.settings.pack
---@field title? raccordo.Text|raccordo.Text[] # Che cosa legge chi riceve la lista.
---@field owner? any # Chi parla.
---@field version? any # La versione: ogni esito la cita.
---@field languages? ("it"|"en")[] # Le lingue dei testi; un testo solo è nella prima.
---@field territory? any # Codici ISTAT dei comuni della rete.
---@field valid? raccordo.settings.valid # Da quando a quando vale, e per quale atto.
---@field fairness? any # I campi per cui si guarda che cosa fanno le regole, gruppo per gruppo; nessuna regola li legge per questo.

---@class raccordo.settings.field
---@field kind? "number"|"money"|"yes_no"|"choice"|"many"|"date"|"text"|"municipality" # Che risposte ha.
---@field of? any # Tutte le risposte che esistono.
---@field min? any # La risposta più piccola sensata.
---@field max? any # La risposta più grande sensata.
---@field whole? boolean # `true`: solo numeri interi.
---@field unit? raccordo.Text|raccordo.Text[] # Che cosa conta il numero.
---@field label? raccordo.Text|raccordo.Text[] # Come lo chiamano le persone.
---@field column? any # Le intestazioni con cui gli uffici lo esportano.
---@field values? any # Come gli uffici scrivono una risposta, e qual è.
---@field separator? any # Che cosa sta fra due risposte in una casella.
---@field blank? "unknown"|"none" # Che cosa dice una casella vuota.
---@field sensitive? "health"|"special"|"judicial"|"hardship" # Perché va chiesto e mostrato con cura.
---@field why? raccordo.Text|raccordo.Text[] # Perché la rete ha bisogno della risposta.
---@field of_member? boolean # `true`: riguarda ciascun componente.
---@field plans? boolean # `true`: le scelte sono i piani attivi che l'ufficio conosce.

---@class raccordo.settings.program
---@field subject? "household"|"person" # Chi prende il posto: `"person"` se ciascuno per sé.
---@field title? raccordo.Text|raccordo.Text[] # Che cosa legge chi riceve la lista.
---@field owner? any # Chi parla.
---@field version? any # La versione: ogni esito la cita.
---@field law? any # L'atto che ha deciso questi criteri.
---@field languages? ("it"|"en")[] # Le lingue dei testi; un testo solo è nella prima.
---@field need? any # I bisogni a cui risponde.
---@field services? any # I servizi del catalogo a cui porta.
---@field places? any # Quanti nuclei hanno un posto; senza, tutti quelli che possono entrare.
---@field ties? raccordo.Order[] # Che cosa ordina i nuclei con gli stessi punti.
---@field valid? raccordo.settings.valid # Da quando a quando vale, e per quale atto.
---@field unit? "household"|"person"|"hour"|"session" # In che cosa si contano i posti.
---@field each? any # Quanto ne prende ciascuno.

---@class raccordo.settings.requirement
---@field when? raccordo.Condition|raccordo.Condition[] # Che cosa deve valere. Senza, vale per tutti.
---@field reason? raccordo.Text|raccordo.Text[] # Il perché, detto alle persone; `{campo}` mostra il valore letto.
---@field otherwise? raccordo.Text|raccordo.Text[] # Il perché no, detto alle persone.
---@field if_unknown? "yes"|"no" # Che cosa la rete sceglie di intendere quando nessuno lo sa.
---@field stage? any # La tappa da cui conta.

---@class raccordo.settings.criterion
---@field when? raccordo.Condition|raccordo.Condition[] # Che cosa deve valere. Senza, vale per tutti.
---@field points? number|raccordo.Points|fun(h: raccordo.Household): number # Quanto vale: più di 0.
---@field reason? raccordo.Text|raccordo.Text[] # Il perché, detto alle persone; `{campo}` mostra il valore letto.
---@field group? any # Il tetto sotto cui cade.
---@field trial? boolean # `true`: si calcola e si mostra, non conta ancora.
---@field if_unknown? "yes"|"no" # Che cosa la rete sceglie di intendere quando nessuno lo sa.
---@field reads? any # I campi che la funzione dei punti legge.
---@field at_most? any # I punti che può dare al massimo.

---@class raccordo.settings.group
---@field at_most? any # La somma dei suoi criteri, ma non più di questo.
---@field highest? boolean # `true`: conta solo il migliore dei suoi criteri.

---@class raccordo.settings.route
---@field when? raccordo.Condition|raccordo.Condition[] # Che cosa deve valere. Senza, vale per tutti.
---@field to? raccordo.Text|raccordo.Reference # Dove: un testo, o `service "..."`.
---@field through? raccordo.Reference # Attraverso quale ente.
---@field steps? raccordo.Text|raccordo.Text[] # I passi da fare.
---@field reply_within_days? any # Entro quanti giorni risponde.
---@field reason? raccordo.Text|raccordo.Text[] # Il perché, detto alle persone; `{campo}` mostra il valore letto.
---@field if_unknown? "yes"|"no" # Che cosa la rete sceglie di intendere quando nessuno lo sa.

---@class raccordo.settings.compute
---@field kind? "number"|"money"|"date"|"yes_no"|"choice" # Che cosa dà la funzione.
---@field reads? any # I campi che la funzione legge, e nessun altro.
---@field value? fun(h: raccordo.Household): any # La funzione: `h` ha le risposte.
---@field label? raccordo.Text|raccordo.Text[] # Come lo chiamano le persone.
---@field unit? raccordo.Text|raccordo.Text[] # Che cosa conta il numero.
---@field of? any # Che cosa può dare.

---@class raccordo.settings.case
---@field given? raccordo.Answers # Le risposte; un campo che non c'è non è noto.
---@field like? any # Un altro caso: conta dove questo non dice niente.
---@field expect? raccordo.settings.expect # Che cosa deve uscire.
---@field on? string # Il giorno in cui si applicano le regole.
---@field service? any # Il servizio per cui si giudica.

---@class raccordo.settings.prefers
---@field when? raccordo.Condition|raccordo.Condition[] # Che cosa deve valere. Senza, vale per tutti.
---@field points? any # Quanto pesa la preferenza.
---@field reason? raccordo.Text|raccordo.Text[] # Il perché, detto alle persone; `{campo}` mostra il valore letto.

---@class raccordo.settings.stage
---@field places? any # I posti della tappa; senza, tutti quelli che ne hanno i requisiti.
---@field from? any # La tappa che viene prima.
---@field title? raccordo.Text|raccordo.Text[] # Che cosa legge chi riceve la lista.

---@class raccordo.settings.reserve
---@field places? any # I posti riservati.
---@field when? raccordo.Condition|raccordo.Condition[] # Per chi sono tenuti i posti.
---@field stage? any # La tappa in cui tiene i posti; senza, la prima.
---@field reason? raccordo.Text|raccordo.Text[] # Il perché, detto alle persone; `{campo}` mostra il valore letto.

---@class raccordo.settings.decline
---@field park_days? any # Per quanti giorni non concorre, da quello della rinuncia.
---@field park_until? "reassessed" # `"reassessed"`: non concorre finché non è rivalutato.
---@field effect? "none" # `"none"`: concorre subito, ma non per il servizio rifiutato.
---@field reason? raccordo.Text|raccordo.Text[] # Il motivo, detto alle persone.

---@class raccordo.settings.valid
---@field from? string # Il primo giorno, compreso.
---@field to? string # L'ultimo giorno, compreso.
---@field act? any # L'atto o il verbale.
---@field approved_by? any # Chi l'ha approvato.

---@class raccordo.settings.expect
---@field eligible? boolean|raccordo.Unknown # Se può entrare: true, false o unknown.
---@field points? any # I punti: un numero, o { noti, possibili }.
---@field route? any # La strada decisa.
---@field because? any # Criteri che hanno dato punti, almeno questi.
---@field asks? any # Campi da chiedere, almeno questi.
---@field place? any # Il posto fra i casi di `among` e questo.
---@field among? any # I casi con cui sta in lista.
---@field service? any # Il servizio scelto.
---@field stage? any # La tappa raggiunta; `false`: nessuna.
---@field reserve? any # La riserva che dà il posto; `false`: nessuna.

---@class raccordo.Parameters
---@field least_debt raccordo.Parameter|number # `param.least_debt`: **1.000 €** il 12/03/2025 · atto 2025, dal 01/01/2025 · - dal 01/01/2024 al 31/12/2024: 900 €, atto 2024 · - dal 01/01/2025: 1.000 €, atto 2025

---@class raccordo.Services
---@field id raccordo.ServiceValue # il codice del servizio
---@field organization_id raccordo.ServiceValue # l'ente che lo offre
---@field status raccordo.ServiceValue # se è attivo
---@field areas raccordo.ServiceValue # i comuni serviti quel giorno
---@field languages raccordo.ServiceValue # le lingue parlate
---@field categories raccordo.ServiceValue # i bisogni a cui risponde
---@field minimum_age raccordo.ServiceValue # l'età minima, in anni
---@field maximum_age raccordo.ServiceValue # l'età massima, in anni
---@overload fun(id: "mediation"): raccordo.Reference

--- `pack`: Chi è la rete e quale versione delle sue regole è questa.
---
--- ```lua
--- pack "example" {
---   version   = "2025-03",
---   languages = { "it", "en" },
--- }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.pack)
function pack(id) end

--- `field`: Una domanda su un nucleo, con tutte le risposte che può avere. Le regole leggono solo questo.
---
--- ```lua
--- field "arrears" { kind = "money", min = 0, label = "Arrears" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.field)
function field(id) end

--- `program`: Che cosa decide un file: chi entra, in che ordine, verso che cosa. Quello che segue gli appartiene.
---
--- ```lua
--- program "arrears" { title = "Households to accompany", places = 14 }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.program)
function program(id) end

--- `requirement`: Deve valere per entrare; dice perché sì e perché no.
---
--- ```lua
--- requirement "in_range" {
---   when      = { arrears = between(1000, 5000) },
---   reason    = "Arrears of {arrears}",
---   otherwise = "Arrears of {arrears}: outside the range",
--- }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.requirement)
function requirement(id) end

--- `criterion`: Dà punti quando vale.
---
--- ```lua
--- criterion "children" { when = { minors = at_least(1) }, points = 10, reason = "Children: {minors}" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.criterion)
function criterion(id) end

--- `group`: Mette un tetto ai punti di più criteri.
---
--- ```lua
--- group "fragility" { at_most = 45 }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.group)
function group(id) end

--- `route`: Dove va il nucleo: si provano nell'ordine del file, conta la prima che va bene.
---
--- ```lua
--- route "desk" { to = "Help desk of the town" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.route)
function route(id) end

--- `compute`: Una funzione che calcola un valore da campi dichiarati; le regole lo provano come un campo.
---
--- ```lua
--- compute "months_behind" {
---   kind  = "number",
---   reads = { "arrears", "rent" },
---   value = function(h) return h.arrears / h.rent end,
--- }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.compute)
function compute(id) end

--- `case`: Un esempio su cui il tavolo è d'accordo; lo prova `raccordo test`.
---
--- ```lua
--- case "two children" { given = { minors = 2 }, expect = { eligible = true, points = 10 } }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.case)
function case(id) end

--- `prefers`: Come un nucleo sceglie fra i servizi che lo prenderebbero.
---
--- ```lua
--- prefers "near" { when = { municipality = one_of(service.areas) }, points = 5, reason = "Near home" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.prefers)
function prefers(id) end

--- `stage`: Una tappa del programma, con i suoi posti.
---
--- ```lua
--- stage "activation" { places = 10, from = "selection" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.stage)
function stage(id) end

--- `reserve`: Posti tenuti prima di tutto per chi soddisfa una condizione; aperti a tutti se avanzano.
---
--- ```lua
--- reserve "under_30" { places = 6, when = { age = less_than(30) }, reason = "Under 30" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.reserve)
function reserve(id) end

--- `incompatible_with`: Programmi e piani accanto ai quali qui nessuno ha un posto.
---
--- ```lua
--- incompatible_with { "other_program" }
--- ```
---@param names string[]
function incompatible_with(names) end

--- `decline`: Che cosa succede a chi rinuncia a un posto, o lo perde, per un certo motivo. Sopra ogni programma vale per tutti.
---
--- ```lua
--- decline "no_answer" { park_days = 30, reason = "No answer to three calls" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.decline)
function decline(id) end

--- `yes`: La risposta è sì.
---
--- ```lua
--- when = { disability = yes }
--- ```
---@type raccordo.Test
yes = {}

--- `no`: La risposta è no: detta, non mancante.
---
--- ```lua
--- when = { disability = no }
--- ```
---@type raccordo.Test
no = {}

--- `known`: C'è una risposta, qualunque sia.
---
--- ```lua
--- when = { isee = known }
--- ```
---@type raccordo.Test
known = {}

--- `not_known`: Nessuno sa la risposta.
---
--- ```lua
--- when = { isee = not_known }
--- ```
---@type raccordo.Test
not_known = {}

--- `unknown`: Nei casi: nessuno sa la risposta.
---
--- ```lua
--- case "minors not known" { like = "two children", given = { minors = unknown }, expect = { asks = { "minors" } } }
--- ```
---@type raccordo.Unknown
unknown = {}

--- `draw`: Il sorteggio che chiude ogni graduatoria.
---
--- ```lua
--- ties = { higher "minors", draw }
--- ```
---@type raccordo.Order
draw = {}

--- `from_catalogue`: Tanti posti quanti il catalogo ne dà ai servizi del programma.
---
--- ```lua
--- places = from_catalogue
--- ```
---@type any
from_catalogue = {}

--- `between`: Fra i due valori, estremi compresi.
---
--- ```lua
--- when = { arrears = between(1000, 5000) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function between(...) end

--- `at_least`: Questo valore o di più.
---
--- ```lua
--- when = { minors = at_least(2) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function at_least(...) end

--- `at_most`: Questo valore o di meno.
---
--- ```lua
--- when = { isee = at_most(6000.50) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function at_most(...) end

--- `more_than`: Più di questo valore.
---
--- ```lua
--- when = { age = more_than(64) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function more_than(...) end

--- `less_than`: Meno di questo valore.
---
--- ```lua
--- when = { age = less_than(30) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function less_than(...) end

--- `is`: È proprio questo; un valore da solo dice lo stesso.
---
--- ```lua
--- when = { tenure = is("public") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function is(...) end

--- `is_not`: Non è questo.
---
--- ```lua
--- when = { tenure = is_not("guest") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function is_not(...) end

--- `one_of`: È uno di questi.
---
--- ```lua
--- when = { tenure = one_of { "public", "private" } }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function one_of(...) end

--- `has`: C'è questa, fra le risposte.
---
--- ```lua
--- when = { referred_by = has("SerD") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function has(...) end

--- `has_any`: C'è almeno una di queste, fra le risposte.
---
--- ```lua
--- when = { referred_by = has_any { "Caritas", "SerD" } }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function has_any(...) end

--- `has_all`: Ci sono tutte queste, fra le risposte.
---
--- ```lua
--- when = { referred_by = has_all { "Caritas", "SerD" } }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function has_all(...) end

--- `before`: Prima di questo giorno, escluso.
---
--- ```lua
--- when = { notice_date = before("2025-01-01") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function before(...) end

--- `after`: Dopo questo giorno, escluso.
---
--- ```lua
--- when = { notice_date = after("2024-12-31") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function after(...) end

--- `any`: Vale almeno una delle parti.
---
--- ```lua
--- when = any { { disability = yes }, { age = at_least(75) } }
--- ```
---@param ... raccordo.Condition|raccordo.Condition[]
---@return raccordo.Condition
function any(...) end

--- `all`: Valgono tutte le parti.
---
--- ```lua
--- when = all { { tenure = "public" }, any { { disability = yes }, { age = at_least(75) } } }
--- ```
---@param ... raccordo.Condition|raccordo.Condition[]
---@return raccordo.Condition
function all(...) end

--- `none`: Non vale nessuna delle parti. Su dati non noti resta non noto.
---
--- ```lua
--- when = none { { referred_by = has("Town") } }
--- ```
---@param ... raccordo.Condition|raccordo.Condition[]
---@return raccordo.Condition
function none(...) end

--- `higher`: A pari punti, prima il valore più alto.
---
--- ```lua
--- ties = { higher "minors", draw }
--- ```
---@param ... "arrears"|"rent"|"minors"|"notice"|string
---@return raccordo.Order
function higher(...) end

--- `lower`: A pari punti, prima il valore più basso.
---
--- ```lua
--- ties = { lower "isee", draw }
--- ```
---@param ... "arrears"|"rent"|"minors"|"notice"|string
---@return raccordo.Order
function lower(...) end

--- `earlier`: A pari punti, prima il giorno più vecchio.
---
--- ```lua
--- ties = { earlier "notice_date", draw }
--- ```
---@param ... "arrears"|"rent"|"minors"|"notice"|string
---@return raccordo.Order
function earlier(...) end

--- `later`: A pari punti, prima il giorno più recente.
---
--- ```lua
--- ties = { later "notice_date", draw }
--- ```
---@param ... "arrears"|"rent"|"minors"|"notice"|string
---@return raccordo.Order
function later(...) end

--- `organization`: Un ente del catalogo.
---
--- ```lua
--- through = organization "coop"
--- ```
---@param ... "coop"
---@return raccordo.Reference
function organization(...) end

--- `some`: Vale per almeno un componente.
---
--- ```lua
--- when = { members = some { age = less_than(6) } }
--- ```
---@param ... any
---@return raccordo.Test
function some(...) end

--- `every`: Vale per ogni componente.
---
--- ```lua
--- when = { members = every { age = at_least(18) } }
--- ```
---@param ... any
---@return raccordo.Test
function every(...) end

--- `no_one`: Non vale per nessun componente.
---
--- ```lua
--- when = { members = no_one { age = less_than(18) } }
--- ```
---@param ... any
---@return raccordo.Test
function no_one(...) end

--- `members`: Per quanti componenti vale, dentro per(...).
---
--- ```lua
--- points = per(members { age = less_than(6) }, 5, { at_most = 15 })
--- ```
---@param ... any
---@return raccordo.Points
function members(...) end

--- `at_least_of`: Valgono almeno tante delle parti.
---
--- ```lua
--- when = at_least_of(2, { { disability = yes }, { minors = at_least(3) }, { age = at_least(75) } })
--- ```
---@param ... raccordo.Condition|raccordo.Condition[]
---@return raccordo.Condition
function at_least_of(...) end

--- `within_days`: Da oggi a tanti giorni dopo, estremi compresi; con un numero negativo, i giorni prima.
---
--- ```lua
--- when = { notice_date = within_days(15) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function within_days(...) end

--- `per`: Tanti punti per ogni unità, fino a un tetto.
---
--- ```lua
--- points = per("minors", 5, { at_most = 15 })
--- ```
---@param ... any
---@return raccordo.Points
function per(...) end

--- `bands`: I punti della prima fascia in cui sta il valore; `to` è compreso.
---
--- ```lua
--- points = bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } })
--- ```
---@param ... any
---@return raccordo.Points
function bands(...) end

--- `scale`: Punti lungo segmenti fra i valori dati, piatti oltre gli estremi.
---
--- ```lua
--- points = scale("isee", { { at = 0, 20 }, { at = 6000, 0 } })
--- ```
---@param ... any
---@return raccordo.Points
function scale(...) end

--- `by_category`: I servizi del catalogo di questa categoria.
---
--- ```lua
--- services = by_category "work.traineeship"
--- ```
---@param ... any
---@return any
function by_category(...) end

--- `by_provider`: I servizi del catalogo di questo ente.
---
--- ```lua
--- services = by_provider "idea"
--- ```
---@param ... any
---@return any
function by_provider(...) end

--- `param`: Una cifra di parameters.csv, quella del giorno in cui si applicano le regole.
---
--- ```lua
--- when = { isee = at_most(param.fund_isee) }
--- ```
---@type raccordo.Parameters
param = {}

--- `service`: Un servizio del catalogo; con un punto, un dato del servizio per cui si giudica.
---
--- ```lua
--- to = service "mediation"
--- ```
---@type raccordo.Services
service = {}

--- `include`: Legge in questo punto un altro file del pacchetto.
---
--- ```lua
--- include "shared/fragility.lua"
--- ```
---@param ... any
---@return any
function include(...) end
