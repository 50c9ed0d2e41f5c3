"""usage: grow.py HOUSEHOLDS [SEED]   lists of any length, in out/peers/data/HOUSEHOLDS, made of those of M with the services of M

Each household is one of M under a new id, members and all, its income and debt changed by up to a fifth. Lists of the same seed are the
beginnings of each other.
"""
import csv
import os
import random
import shutil
import sys

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")]
from common import ROOT

count = int(sys.argv[1])
rnd = random.Random(sys.argv[2] if len(sys.argv) > 2 else "20251121")
source, folder = f"{ROOT}/data/M", f"{ROOT}/data/{count}"
os.makedirs(folder, exist_ok=True)
for name in ("services.csv", "municipalities.csv"): shutil.copy(f"{source}/{name}", folder)
members = {}
with open(f"{source}/members.csv") as file:
    titles = next(file)
    for line in file:
        household, rest = line.rstrip("\r\n").split(",", 1)
        members.setdefault(household, []).append(rest)
with open(f"{source}/households.csv", newline="") as file:
    head, *rows = csv.reader(file)
amounts = [head.index(name) for name in ("isee", "arrears_eur")]
with open(f"{folder}/households.csv", "w") as households, open(f"{folder}/members.csv", "w") as people:
    households.write(",".join(head) + "\n")
    people.write(titles)
    for number in range(count):
        row = list(rows[int(rnd.random() * len(rows))])
        name = f"H{number:07d}"
        people.writelines(f"{name},{rest}\n" for rest in members[row[0]])
        row[0] = name
        for place in amounts:
            if row[place]: row[place] = str(int(int(row[place]) * (0.8 + 0.4 * rnd.random())))
        households.write(",".join(row) + "\n")
