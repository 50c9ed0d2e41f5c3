-- What each issue says and what to do about it, in the order in which they are told; `aside`: the row is not judged.

local CORRECT = "correct the cell, or leave it blank if nobody knows"
local CHECK = "check the value; if it is right, change the limit in fields.lua"
local DATE = "write the date as dd/mm/yyyy"

return {
  { "missing-id", "the row has no household id", "write the household id and read the list again", aside = true },
  { "duplicate-id", "the row repeats one already read", "nothing needs to be done: the first row counts", aside = true },
  { "conflicting-rows", "several rows have the same id and do not say the same",
    "choose the right row, or join them into one, and remove the others", aside = true },
  { "ragged-row", "the row does not have the cells of the header",
    "look for a stray separator or line break inside a cell and put that cell in quotes", aside = true },
  { "not-a-choice", "the answer is not one of the agreed ones",
    "use one of the agreed answers, or add this one to the field in fields.lua" },
  { "not-a-number", "this is not a number", CORRECT },
  { "ambiguous-number", "the number can be read in two ways",
    "write it without thousands marks, with the decimals and the sign in front made plain" },
  { "not-whole", "a whole number is needed", "write a number without decimals" },
  { "below-minimum", "it is below the agreed minimum", CHECK },
  { "above-maximum", "it is above the agreed maximum", CHECK },
  { "credit", "the amount is negative: it looks like a credit, not a debt",
    "ask the body that wrote it: if there is no debt write 0" },
  { "not-a-date", "this is not a date", DATE },
  { "impossible-date", "the date cannot be", DATE },
  { "not-yes-or-no", "this is neither yes nor no", "write yes or no, or leave it blank if nobody knows" },
  { "not-a-municipality", "this is not a municipality known on this day",
    "write the full name of the municipality or its six-digit ISTAT code" },
  { "bad-tax-code", "the tax code fails its check", "check the code against the document" },
  { "garbled-text", "the accented letters are garbled", "export the list again as CSV UTF-8" },
  { "formula-error", "the cell holds a formula error", "correct the formula in the spreadsheet and export again" },
  { "restored-zeros", "ISTAT code read with its leading zeros put back",
    "nothing needs to be done; to avoid it, export the column as text" },
}
