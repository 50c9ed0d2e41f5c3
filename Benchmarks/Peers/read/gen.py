"""A long list as an Italian office exports it: seeded, `gen.py FOLDER MEGABYTES [members]`.

Writes list.csv of about so many megabytes: money with points and commas, days as 31/12/2024, choices, sets, yes and no,
municipalities by name, a few free texts; 8% blank, 1% that says "N.D.", one cell in a thousand that nobody can read.
With `members` also members.csv: one to five people of each household, three on average.
"""
import random
import sys
from pathlib import Path

TOWNS = ["Alessandria", "Casale Monferrato", "Novi Ligure", "Tortona", "Acqui Terme", "Valenza", "Ovada", "Serravalle Scrivia"]
STATES = ["In verifica", "Comunicazione al comune", "Riscontro ricevuto", "Sospesa", "Chiusa"]
TENURES = ["ERP", "Affitto privato", "Comodato", "Proprietà", "Nessuno"]
SENDERS = ["Caritas", "CISSACA", "SerD", "CSM", "Comune", "Scuola"]
STREETS = ["Via degli Orti", "Largo della Pietà", "Via Vecchia Fornace", "Corso Acqui", "Via Dossena"]
HEADER = (
    "Codice nucleo;Comune;Titolo di godimento;Stato procedura;Inviante;Componenti;Minori;Mesi di morosità;Tot. morosità €;"
    "Canone mensile €;Spese mensili €;ISEE €;Somma redditi €;Data comunicazione;Data ultimo pagamento;Nascita intestatario;"
    "Noto ai servizi;Monogenitore;In carico CSM;Occupati;Sfratto;Indirizzo;Operatore"
)


def euros(cents: int) -> str:
    whole, rest = divmod(cents, 100)
    return f"{whole:,}".replace(",", ".") + f",{rest:02d}"


def day(chance: random.Random, first: int, last: int) -> str:
    return f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/{chance.randint(first, last)}"


def row(chance: random.Random, number: int) -> str:
    pick, below = chance.choice, chance.randrange
    cells = [
        pick(TOWNS), pick(TENURES), pick(STATES), ", ".join(chance.sample(SENDERS, pick((1, 1, 1, 2, 3)))),
        str(1 + below(8)), str(below(5)), str(below(90)), euros(below(2_000_000)), euros(5_000 + below(60_000)),
        euros(below(40_000)), euros(below(3_000_000)), euros(below(4_000_000)), day(chance, 2020, 2025),
        day(chance, 2018, 2025), day(chance, 1935, 2004), pick(("SI", "NO")), pick(("sì", "no")), pick(("Si", "No")),
        pick(("SI", "NO")), pick(("sì", "no")),
    ]
    for place in range(len(cells)):
        luck = below(1_000)
        if luck < 91:
            cells[place] = "vedi nota" if luck == 0 else "N.D." if luck < 11 else ""
    return f"N{number:07d};" + ";".join(cells) + f";{pick(STREETS)} {1 + below(120)};op. {1 + below(12)}\n"


def people(chance: random.Random, number: int) -> str:
    rows = (
        f"N{number:07d};P{number:07d}{place};{day(chance, 1935, 2024)};{chance.choice('FM')};{euros(chance.randrange(2_500_000))}\n"
        for place in range(1, 2 + chance.randrange(5)))
    return "".join(rows)


def main() -> None:
    folder, size = Path(sys.argv[1]), int(float(sys.argv[2]) * 1_000_000)
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(20_250_312)
    with open(folder / "list.csv", "w", encoding="utf-8", newline="") as file:
        written, number = file.write(HEADER + "\n"), 0
        while written < size:
            number += 1
            written += file.write(row(chance, number))
    if sys.argv[3:] == ["members"]:
        with open(folder / "members.csv", "w", encoding="utf-8", newline="") as file:
            file.write("Codice nucleo;Codice persona;Data di nascita;Sesso;Reddito €\n")
            for one in range(1, number + 1):
                file.write(people(chance, one))
    print(f"{folder}: {number} rows")


if __name__ == "__main__":
    main()
