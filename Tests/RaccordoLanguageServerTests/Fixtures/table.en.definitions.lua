---@meta
-- The words of rules and the names of the pack table, for Lua editors. Written by `raccordo stubs`, not by hand.
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
---@field arrears? raccordo.Test|number # **Arrears** (`arrears`) · `money`: an amount in euro, to the cent, from €0 up · ⚠ economic or social hardship (D.Lgs. 33/2013, article 26) · Why: More debt, more risk
---@field rent? raccordo.Test|number # **Rent** (`rent`) · `money`: an amount in euro, to the cent, from €1 up
---@field minors? raccordo.Test|number # **Children** (`minors`) · `number`: a number, people, whole, from 0 to 15
---@field tenure? raccordo.Test|"pubblica"|"privata" # **Dwelling 🏠** (`tenure`) · `choice`: one of the choices in `of` · `"pubblica"` · `"privata"`
---@field referred_by? raccordo.Test # **Referred by** (`referred_by`) · `many`: some of the choices in `of`, or none · `"Caritas"` · `"SerD"` · a blank cell means none
---@field moved? raccordo.Test # **Has moved** (`moved`) · `yes_no`: yes or no
---@field notice? raccordo.Test|string # **Notice** (`notice`) · `date`: a day, from 1 Jan 2000 up
---@field municipality? raccordo.Test|string # **Municipality** (`municipality`) · `municipality`: the ISTAT code of a municipality, six digits
---@field active? raccordo.Test # **Active plans** (`active`) · `many`: some of the choices in `of`, or none · `"bsl"` · `"gol"` · a blank cell is not known
---@field today? raccordo.Test|string # `today`: the day on which the rules are applied. · `date`: a day
---@field members? raccordo.Test|number # **Members of the household** (`members`) · `number`: a number, people, whole, from 1 up
---@field months? raccordo.Test|number # **Months of rent** (`months`) · `number`: a number · worked out from `arrears`, `rent`

---@class raccordo.Answers
---@field arrears? raccordo.Unknown|number # **Arrears** (`arrears`) · `money`: an amount in euro, to the cent, from €0 up · ⚠ economic or social hardship (D.Lgs. 33/2013, article 26) · Why: More debt, more risk
---@field rent? raccordo.Unknown|number # **Rent** (`rent`) · `money`: an amount in euro, to the cent, from €1 up
---@field minors? raccordo.Unknown|number # **Children** (`minors`) · `number`: a number, people, whole, from 0 to 15
---@field tenure? raccordo.Unknown|"pubblica"|"privata" # **Dwelling 🏠** (`tenure`) · `choice`: one of the choices in `of` · `"pubblica"` · `"privata"`
---@field referred_by? raccordo.Unknown|("Caritas"|"SerD")[] # **Referred by** (`referred_by`) · `many`: some of the choices in `of`, or none · `"Caritas"` · `"SerD"` · a blank cell means none
---@field moved? raccordo.Unknown|boolean # **Has moved** (`moved`) · `yes_no`: yes or no
---@field notice? raccordo.Unknown|string # **Notice** (`notice`) · `date`: a day, from 1 Jan 2000 up
---@field municipality? raccordo.Unknown|string # **Municipality** (`municipality`) · `municipality`: the ISTAT code of a municipality, six digits
---@field active? raccordo.Unknown|("bsl"|"gol")[] # **Active plans** (`active`) · `many`: some of the choices in `of`, or none · `"bsl"` · `"gol"` · a blank cell is not known

---@class raccordo.Household
---@field arrears? number # **Arrears** (`arrears`) · `money`: an amount in euro, to the cent, from €0 up · ⚠ economic or social hardship (D.Lgs. 33/2013, article 26) · Why: More debt, more risk
---@field rent? number # **Rent** (`rent`) · `money`: an amount in euro, to the cent, from €1 up
---@field minors? number # **Children** (`minors`) · `number`: a number, people, whole, from 0 to 15
---@field tenure? "pubblica"|"privata" # **Dwelling 🏠** (`tenure`) · `choice`: one of the choices in `of` · `"pubblica"` · `"privata"`
---@field referred_by? ("Caritas"|"SerD")[] # **Referred by** (`referred_by`) · `many`: some of the choices in `of`, or none · `"Caritas"` · `"SerD"` · a blank cell means none
---@field moved? boolean # **Has moved** (`moved`) · `yes_no`: yes or no
---@field notice? number # **Notice** (`notice`) · `date`: a day, from 1 Jan 2000 up
---@field municipality? string # **Municipality** (`municipality`) · `municipality`: the ISTAT code of a municipality, six digits
---@field active? ("bsl"|"gol")[] # **Active plans** (`active`) · `many`: some of the choices in `of`, or none · `"bsl"` · `"gol"` · a blank cell is not known
---@field today? number # `today`: the day on which the rules are applied. · `date`: a day
---@field members? number # **Members of the household** (`members`) · `number`: a number, people, whole, from 1 up
---@field months? number # **Months of rent** (`months`) · `number`: a number · worked out from `arrears`, `rent`

---@class raccordo.settings.pack
---@field title? raccordo.Text|raccordo.Text[] # What readers of the list see.
---@field owner? any # Who speaks.
---@field version? any # The version: every outcome names it.
---@field languages? ("it"|"en")[] # The languages of its texts; a bare text is in the first.
---@field territory? any # ISTAT codes of the municipalities of the network.
---@field valid? raccordo.settings.valid # From when to when it holds, and by which act.
---@field fairness? any # The fields by which the table looks at what the rules do, group by group; no rule reads them for that.

---@class raccordo.settings.field
---@field kind? "number"|"money"|"yes_no"|"choice"|"many"|"date"|"text"|"municipality" # What answers it has.
---@field of? any # Every answer that exists.
---@field min? any # The smallest sensible answer.
---@field max? any # The largest sensible answer.
---@field whole? boolean # `true`: only whole numbers.
---@field unit? raccordo.Text|raccordo.Text[] # What the number counts.
---@field label? raccordo.Text|raccordo.Text[] # What people call it.
---@field column? any # The headers under which offices export it.
---@field values? any # How offices write an answer, and which one it is.
---@field separator? any # What stands between two answers in one cell.
---@field blank? "unknown"|"none" # What a blank cell says.
---@field sensitive? "health"|"special"|"judicial"|"hardship" # Why it must be asked and shown with care.
---@field why? raccordo.Text|raccordo.Text[] # Why the network needs the answer.
---@field of_member? boolean # `true`: it is about each member.
---@field plans? boolean # `true`: the choices are the plans under way that the office knows of.

---@class raccordo.settings.program
---@field subject? "household"|"person" # Who takes the place: `"person"` when each by themself.
---@field title? raccordo.Text|raccordo.Text[] # What readers of the list see.
---@field owner? any # Who speaks.
---@field version? any # The version: every outcome names it.
---@field law? any # The act that agreed these criteria.
---@field languages? ("it"|"en")[] # The languages of its texts; a bare text is in the first.
---@field need? any # The needs that it answers.
---@field services? any # The services of the catalogue that it leads to.
---@field places? any # How many households get a place; without it, everybody who may enter.
---@field ties? raccordo.Order[] # What orders households with the same points.
---@field valid? raccordo.settings.valid # From when to when it holds, and by which act.
---@field unit? "household"|"person"|"hour"|"session" # What places are counted in.
---@field each? any # How much each one takes.

---@class raccordo.settings.requirement
---@field when? raccordo.Condition|raccordo.Condition[] # What must hold. Without it, it holds for everybody.
---@field reason? raccordo.Text|raccordo.Text[] # Why, said to people; `{field}` shows the value that was read.
---@field otherwise? raccordo.Text|raccordo.Text[] # Why not, said to people.
---@field if_unknown? "yes"|"no" # What the network chooses to take when nobody knows.
---@field stage? any # The stage from which it counts.

---@class raccordo.settings.criterion
---@field when? raccordo.Condition|raccordo.Condition[] # What must hold. Without it, it holds for everybody.
---@field points? number|raccordo.Points|fun(h: raccordo.Household): number # What it is worth: more than 0.
---@field reason? raccordo.Text|raccordo.Text[] # Why, said to people; `{field}` shows the value that was read.
---@field group? any # The cap it falls under.
---@field trial? boolean # `true`: worked out and shown, not counted yet.
---@field if_unknown? "yes"|"no" # What the network chooses to take when nobody knows.
---@field reads? any # The fields that the function of the points reads.
---@field at_most? any # The most points it can give.

---@class raccordo.settings.group
---@field at_most? any # The sum of its criteria, but not more than this.
---@field highest? boolean # `true`: only the best of its criteria counts.

---@class raccordo.settings.route
---@field when? raccordo.Condition|raccordo.Condition[] # What must hold. Without it, it holds for everybody.
---@field to? raccordo.Text|raccordo.Reference # Where to: a text, or `service "..."`.
---@field through? raccordo.Reference # Through which organization.
---@field steps? raccordo.Text|raccordo.Text[] # The steps to take.
---@field reply_within_days? any # Within how many days it replies.
---@field reason? raccordo.Text|raccordo.Text[] # Why, said to people; `{field}` shows the value that was read.
---@field if_unknown? "yes"|"no" # What the network chooses to take when nobody knows.

---@class raccordo.settings.compute
---@field kind? "number"|"money"|"date"|"yes_no"|"choice" # What the function gives.
---@field reads? any # The fields that the function reads, and no other.
---@field value? fun(h: raccordo.Household): any # The function: `h` has the answers.
---@field label? raccordo.Text|raccordo.Text[] # What people call it.
---@field unit? raccordo.Text|raccordo.Text[] # What the number counts.
---@field of? any # What it can give.

---@class raccordo.settings.case
---@field given? raccordo.Answers # The answers; a field that is not here is not known.
---@field like? any # Another case: it counts where this one says nothing.
---@field expect? raccordo.settings.expect # What must come out.
---@field on? string # The day on which the rules are applied.
---@field service? any # The service it is judged for.

---@class raccordo.settings.prefers
---@field when? raccordo.Condition|raccordo.Condition[] # What must hold. Without it, it holds for everybody.
---@field points? any # What the preference is worth.
---@field reason? raccordo.Text|raccordo.Text[] # Why, said to people; `{field}` shows the value that was read.

---@class raccordo.settings.stage
---@field places? any # The places of the stage; without it, everybody who meets its requirements.
---@field from? any # The stage that comes before.
---@field title? raccordo.Text|raccordo.Text[] # What readers of the list see.

---@class raccordo.settings.reserve
---@field places? any # The places that are kept.
---@field when? raccordo.Condition|raccordo.Condition[] # For whom the places are kept.
---@field stage? any # The stage in which it keeps the places; without it, the first.
---@field reason? raccordo.Text|raccordo.Text[] # Why, said to people; `{field}` shows the value that was read.

---@class raccordo.settings.decline
---@field park_days? any # For how many days it does not compete, from that of the decline.
---@field park_until? "reassessed" # `"reassessed"`: it does not compete until it has been reassessed.
---@field effect? "none" # `"none"`: it competes at once, but not for the service that was declined.
---@field reason? raccordo.Text|raccordo.Text[] # The reason, said to people.

---@class raccordo.settings.valid
---@field from? string # The first day, included.
---@field to? string # The last day, included.
---@field act? any # The act or the minutes.
---@field approved_by? any # Who approved it.

---@class raccordo.settings.expect
---@field eligible? boolean|raccordo.Unknown # Whether it can enter: true, false or unknown.
---@field points? any # The points: a number, or { known, possible }.
---@field route? any # The route that is decided.
---@field because? any # Criteria that gave points, at least these.
---@field asks? any # Fields to ask, at least these.
---@field place? any # Its place among the cases of `among` and this one.
---@field among? any # The cases it is in a list with.
---@field service? any # The service that is chosen.
---@field stage? any # The stage that is reached; `false`: none.
---@field reserve? any # The reserve that gives the place; `false`: none.

---@class raccordo.Parameters
---@field least_debt raccordo.Parameter|number # `param.least_debt`: **€1,000** on 12 Mar 2025 · atto 2025, from 1 Jan 2025 · - from 1 Jan 2024 to 31 Dec 2024: €900, atto 2024 · - from 1 Jan 2025: €1,000, atto 2025

---@class raccordo.Services
---@field id raccordo.ServiceValue # the id of the service
---@field organization_id raccordo.ServiceValue # the organization that offers it
---@field status raccordo.ServiceValue # whether it is active
---@field areas raccordo.ServiceValue # the municipalities served on the day
---@field languages raccordo.ServiceValue # the languages spoken
---@field categories raccordo.ServiceValue # the needs that it answers
---@field minimum_age raccordo.ServiceValue # the least age, in years
---@field maximum_age raccordo.ServiceValue # the largest age, in years
---@overload fun(id: "mediation"): raccordo.Reference

--- `pack`: Who the network is and which version of its rules this is.
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

--- `field`: A question about a household, with every answer it can have. Rules can read nothing else.
---
--- ```lua
--- field "arrears" { kind = "money", min = 0, label = "Arrears" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.field)
function field(id) end

--- `program`: What a file decides: who may enter, in what order, towards what. What stands below belongs to it.
---
--- ```lua
--- program "arrears" { title = "Households to accompany", places = 14 }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.program)
function program(id) end

--- `requirement`: Must hold to enter; it says why, and why not.
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

--- `criterion`: Gives points when it holds.
---
--- ```lua
--- criterion "children" { when = { minors = at_least(1) }, points = 10, reason = "Children: {minors}" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.criterion)
function criterion(id) end

--- `group`: Caps the points of several criteria.
---
--- ```lua
--- group "fragility" { at_most = 45 }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.group)
function group(id) end

--- `route`: Where the household goes: tried in the order of the file, the first that fits counts.
---
--- ```lua
--- route "desk" { to = "Help desk of the town" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.route)
function route(id) end

--- `compute`: A function that works out a value from declared fields; rules test it like a field.
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

--- `case`: An example that people agreed on; `raccordo test` runs it.
---
--- ```lua
--- case "two children" { given = { minors = 2 }, expect = { eligible = true, points = 10 } }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.case)
function case(id) end

--- `prefers`: How a household chooses among the services that would take it.
---
--- ```lua
--- prefers "near" { when = { municipality = one_of(service.areas) }, points = 5, reason = "Near home" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.prefers)
function prefers(id) end

--- `stage`: A stage of the program, with its own places.
---
--- ```lua
--- stage "activation" { places = 10, from = "selection" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.stage)
function stage(id) end

--- `reserve`: Places kept first for those for whom a condition holds; open to all when unused.
---
--- ```lua
--- reserve "under_30" { places = 6, when = { age = less_than(30) }, reason = "Under 30" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.reserve)
function reserve(id) end

--- `incompatible_with`: Programs and plans beside which nobody gets a place here.
---
--- ```lua
--- incompatible_with { "other_program" }
--- ```
---@param names string[]
function incompatible_with(names) end

--- `decline`: What happens to whoever declines or loses a place for some reason. Above every program it counts for all of them.
---
--- ```lua
--- decline "no_answer" { park_days = 30, reason = "No answer to three calls" }
--- ```
---@param id string
---@return fun(settings: raccordo.settings.decline)
function decline(id) end

--- `yes`: The answer is yes.
---
--- ```lua
--- when = { disability = yes }
--- ```
---@type raccordo.Test
yes = {}

--- `no`: The answer is no: given, not missing.
---
--- ```lua
--- when = { disability = no }
--- ```
---@type raccordo.Test
no = {}

--- `known`: There is an answer, whatever it is.
---
--- ```lua
--- when = { isee = known }
--- ```
---@type raccordo.Test
known = {}

--- `not_known`: Nobody knows the answer.
---
--- ```lua
--- when = { isee = not_known }
--- ```
---@type raccordo.Test
not_known = {}

--- `unknown`: In cases: nobody knows the answer.
---
--- ```lua
--- case "minors not known" { like = "two children", given = { minors = unknown }, expect = { asks = { "minors" } } }
--- ```
---@type raccordo.Unknown
unknown = {}

--- `draw`: The seeded draw that ends every ranking.
---
--- ```lua
--- ties = { higher "minors", draw }
--- ```
---@type raccordo.Order
draw = {}

--- `from_catalogue`: As many places as the catalogue gives to the services of the program.
---
--- ```lua
--- places = from_catalogue
--- ```
---@type any
from_catalogue = {}

--- `between`: Between the two values, both ends included.
---
--- ```lua
--- when = { arrears = between(1000, 5000) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function between(...) end

--- `at_least`: This value or more.
---
--- ```lua
--- when = { minors = at_least(2) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function at_least(...) end

--- `at_most`: This value or less.
---
--- ```lua
--- when = { isee = at_most(6000.50) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function at_most(...) end

--- `more_than`: More than this value.
---
--- ```lua
--- when = { age = more_than(64) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function more_than(...) end

--- `less_than`: Less than this value.
---
--- ```lua
--- when = { age = less_than(30) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function less_than(...) end

--- `is`: Exactly this; a bare value says the same.
---
--- ```lua
--- when = { tenure = is("public") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function is(...) end

--- `is_not`: Anything but this.
---
--- ```lua
--- when = { tenure = is_not("guest") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function is_not(...) end

--- `one_of`: One of these.
---
--- ```lua
--- when = { tenure = one_of { "public", "private" } }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function one_of(...) end

--- `has`: This is among the answers.
---
--- ```lua
--- when = { referred_by = has("SerD") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function has(...) end

--- `has_any`: At least one of these is among the answers.
---
--- ```lua
--- when = { referred_by = has_any { "Caritas", "SerD" } }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function has_any(...) end

--- `has_all`: All of these are among the answers.
---
--- ```lua
--- when = { referred_by = has_all { "Caritas", "SerD" } }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function has_all(...) end

--- `before`: Before this day, not on it.
---
--- ```lua
--- when = { notice_date = before("2025-01-01") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function before(...) end

--- `after`: After this day, not on it.
---
--- ```lua
--- when = { notice_date = after("2024-12-31") }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function after(...) end

--- `any`: At least one of its parts holds.
---
--- ```lua
--- when = any { { disability = yes }, { age = at_least(75) } }
--- ```
---@param ... raccordo.Condition|raccordo.Condition[]
---@return raccordo.Condition
function any(...) end

--- `all`: All its parts hold.
---
--- ```lua
--- when = all { { tenure = "public" }, any { { disability = yes }, { age = at_least(75) } } }
--- ```
---@param ... raccordo.Condition|raccordo.Condition[]
---@return raccordo.Condition
function all(...) end

--- `none`: None of its parts holds. Over unknown data it stays unknown.
---
--- ```lua
--- when = none { { referred_by = has("Town") } }
--- ```
---@param ... raccordo.Condition|raccordo.Condition[]
---@return raccordo.Condition
function none(...) end

--- `higher`: With equal points, the larger value first.
---
--- ```lua
--- ties = { higher "minors", draw }
--- ```
---@param ... "arrears"|"rent"|"minors"|"notice"|string
---@return raccordo.Order
function higher(...) end

--- `lower`: With equal points, the smaller value first.
---
--- ```lua
--- ties = { lower "isee", draw }
--- ```
---@param ... "arrears"|"rent"|"minors"|"notice"|string
---@return raccordo.Order
function lower(...) end

--- `earlier`: With equal points, the earlier day first.
---
--- ```lua
--- ties = { earlier "notice_date", draw }
--- ```
---@param ... "arrears"|"rent"|"minors"|"notice"|string
---@return raccordo.Order
function earlier(...) end

--- `later`: With equal points, the later day first.
---
--- ```lua
--- ties = { later "notice_date", draw }
--- ```
---@param ... "arrears"|"rent"|"minors"|"notice"|string
---@return raccordo.Order
function later(...) end

--- `organization`: An organization of the catalogue.
---
--- ```lua
--- through = organization "coop"
--- ```
---@param ... "coop"
---@return raccordo.Reference
function organization(...) end

--- `some`: Holds for at least one member.
---
--- ```lua
--- when = { members = some { age = less_than(6) } }
--- ```
---@param ... any
---@return raccordo.Test
function some(...) end

--- `every`: Holds for every member.
---
--- ```lua
--- when = { members = every { age = at_least(18) } }
--- ```
---@param ... any
---@return raccordo.Test
function every(...) end

--- `no_one`: Holds for no member.
---
--- ```lua
--- when = { members = no_one { age = less_than(18) } }
--- ```
---@param ... any
---@return raccordo.Test
function no_one(...) end

--- `members`: For how many members it holds, inside per(...).
---
--- ```lua
--- points = per(members { age = less_than(6) }, 5, { at_most = 15 })
--- ```
---@param ... any
---@return raccordo.Points
function members(...) end

--- `at_least_of`: At least so many of its parts hold.
---
--- ```lua
--- when = at_least_of(2, { { disability = yes }, { minors = at_least(3) }, { age = at_least(75) } })
--- ```
---@param ... raccordo.Condition|raccordo.Condition[]
---@return raccordo.Condition
function at_least_of(...) end

--- `within_days`: From today to so many days after, both included; with a negative number, the days before.
---
--- ```lua
--- when = { notice_date = within_days(15) }
--- ```
---@param ... raccordo.Figure|raccordo.Figure[]
---@return raccordo.Test
function within_days(...) end

--- `per`: So many points for each unit, up to a cap.
---
--- ```lua
--- points = per("minors", 5, { at_most = 15 })
--- ```
---@param ... any
---@return raccordo.Points
function per(...) end

--- `bands`: The points of the first band in which the value falls; `to` is included.
---
--- ```lua
--- points = bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } })
--- ```
---@param ... any
---@return raccordo.Points
function bands(...) end

--- `scale`: Points along straight lines between the values given, flat beyond the ends.
---
--- ```lua
--- points = scale("isee", { { at = 0, 20 }, { at = 6000, 0 } })
--- ```
---@param ... any
---@return raccordo.Points
function scale(...) end

--- `by_category`: The services of the catalogue in this category.
---
--- ```lua
--- services = by_category "work.traineeship"
--- ```
---@param ... any
---@return any
function by_category(...) end

--- `by_provider`: The services of the catalogue of this organization.
---
--- ```lua
--- services = by_provider "idea"
--- ```
---@param ... any
---@return any
function by_provider(...) end

--- `param`: A figure of parameters.csv, the one of the day on which the rules are applied.
---
--- ```lua
--- when = { isee = at_most(param.fund_isee) }
--- ```
---@type raccordo.Parameters
param = {}

--- `service`: A service of the catalogue; with a dot, a value of the service for which the household is judged.
---
--- ```lua
--- to = service "mediation"
--- ```
---@type raccordo.Services
service = {}

--- `include`: Reads another file of the pack at this place.
---
--- ```lua
--- include "shared/fragility.lua"
--- ```
---@param ... any
---@return any
function include(...) end
