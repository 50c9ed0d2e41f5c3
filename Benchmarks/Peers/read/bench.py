"""usage: bench.py text|plain|same LIST: polars reads a list of gen.py, on one thread; one line of JSON

text:  read_csv that leaves every cell as text: the least that reading a CSV can be.
plain: read_csv with a type for each column. Money and days stay text: a CSV reader knows neither "1.234,56" nor 31/12/2024. A cell that
       is no number is silently null.
same:  the same, and then what raccordo makes of each cell, as far as polars can say it: money in cents, days, choices and
       municipalities by their codes, sets as one flag a choice, yes and no; what does not fit is counted.
What it cannot say: which cell does not fit and why, numbers in other ways of writing, rows set aside.
"""
import json
import os
import resource
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "1"
import polars as pl

NUMBERS = {"Componenti": "people", "Minori": "minors", "Mesi di morosità": "months"}
MONEY = {"Tot. morosità €": "arrears", "Canone mensile €": "rent", "Spese mensili €": "costs", "ISEE €": "isee", "Somma redditi €": "income"}
DAYS = {"Data comunicazione": "notice_date", "Data ultimo pagamento": "paid_date", "Nascita intestatario": "birth_date"}
FLAGS = {"Noto ai servizi": "known", "Monogenitore": "alone", "In carico CSM": "csm", "Occupati": "working", "Sfratto": "eviction"}
TEXTS = {"Indirizzo": "address", "Operatore": "operator"}
SENDERS = ["CISSACA", "CSM", "Caritas", "Comune", "Scuola", "SerD"]
CHOICES = {
    "Comune": ("municipality", {
        "Alessandria": "006003", "Casale Monferrato": "006039", "Novi Ligure": "006114", "Tortona": "006174", "Acqui Terme": "006001",
        "Valenza": "006177", "Ovada": "006121", "Serravalle Scrivia": "006160"}),
    "Titolo di godimento": ("tenure", {
        "ERP": "erp", "Affitto privato": "private", "Comodato": "loan", "Proprietà": "owned", "Nessuno": "none"}),
    "Stato procedura": ("state", {s: s for s in [
        "In verifica", "Comunicazione al comune", "Riscontro ricevuto", "Sospesa", "Chiusa"]}),
}
UNKNOWN = ["", "N.D."]


def read(path: str, how: str) -> pl.DataFrame:
    # To count what is no number it must come as text.
    types = {name: pl.Int64 for name in NUMBERS} if how == "plain" else {}
    return pl.read_csv(
        path, separator=";", schema_overrides=types, infer_schema=False, null_values=UNKNOWN, ignore_errors=how == "plain")


def money(name: str) -> pl.Expr:
    digits = pl.col(name).str.replace_all(".", "", literal=True)
    return digits.str.replace(",", "", literal=True).cast(pl.Int64, strict=False)


def same(frame: pl.DataFrame) -> tuple[pl.DataFrame, int]:
    """Every column as raccordo keeps it, and how many cells said something that does not fit."""
    made = [pl.col(old).alias(new) for old, new in TEXTS.items()]
    made += [pl.col(old).cast(pl.Int64, strict=False).alias(new) for old, new in NUMBERS.items()]
    made += [money(old).alias(new) for old, new in MONEY.items()]
    made += [pl.col(old).str.to_date("%d/%m/%Y", strict=False).alias(new) for old, new in DAYS.items()]
    made += [pl.col(old).replace_strict(words, default=None, return_dtype=pl.Categorical).alias(new) for old, (new, words) in CHOICES.items()]
    for old, new in FLAGS.items():
        word = pl.col(old).str.to_lowercase()
        made.append(pl.when(word.is_in(["si", "sì"])).then(True).when(word == "no").then(False).alias(new))
    parts = pl.col("Inviante").str.split(", ")
    known = parts.list.eval(pl.element().is_in(SENDERS)).list.all()
    made += [pl.when(known).then(parts.list.contains(sender)).alias(f"sender_{sender}") for sender in SENDERS]
    result = frame.select(pl.col("Codice nucleo").alias("id"), *made)
    names = {old: new for group in (MONEY, DAYS, FLAGS) for old, new in group.items()} | {old: new for old, (new, _) in CHOICES.items()}
    names |= NUMBERS | {"Inviante": f"sender_{SENDERS[0]}"}
    lost = sum(result[new].null_count() - frame[old].null_count() for old, new in names.items())
    repeats = len(result) - result["id"].n_unique()
    return result, lost + repeats


def totals(table: pl.DataFrame) -> dict:
    """For each field how many answers there are, and their sum, as ReadingTotals.swift counts them."""
    def both(column: pl.Series, numbers: pl.Series) -> list[int]:
        return [len(column) - column.null_count(), int(numbers.sum() or 0)]

    columns = {n: both(table[n], table[n]) for n in [*NUMBERS.values(), *MONEY.values(), *FLAGS.values()]}
    columns |= {n: both(table[n], table[n].to_physical().cast(pl.Int64)) for n in DAYS.values()}
    columns |= {n: both(table[n], table[n].cast(pl.String).str.len_chars()) for n in [*TEXTS.values(), *(new for new, _ in CHOICES.values())]}
    flags = [table[f"sender_{sender}"] for sender in SENDERS]
    columns["senders"] = [len(table) - flags[0].null_count(), sum(int(flag.sum()) for flag in flags)]
    return columns


def main() -> None:
    how, path = sys.argv[1:]
    cpu, wall = time.process_time(), time.monotonic()
    frame = read(path, how)
    result = dict(rows=len(frame))
    table = None
    if how == "same":
        table, result["issues"] = same(frame)
    result |= dict(method=f"polars_{how}", cpu=time.process_time() - cpu, wall=time.monotonic() - wall)
    result["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    if table is not None:
        result["columns"] = totals(table)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
