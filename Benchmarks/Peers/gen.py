#!/usr/bin/env python3
"""Deterministic synthetic workload: households x services (seeded, stdlib only).

usage: gen.py SIZE [SIZE ...]     SIZE in S M L   -> out/peers/data/SIZE/*.csv
Empty cell = value missing; the word `none` = a set known to be empty; territory `all` = everywhere.
About 10% of the optional household/member values are missing.
"""
import csv, math, os, random, sys
from common import ROOT

SIZES = {"S": (504, 60), "M": (10_000, 200), "L": (100_000, 500)}
SEED = 20240607
MUN = [f"M{i:02d}" for i in range(30)]
ZONE = {m: f"Z{i // 5}" for i, m in enumerate(MUN)}
MUN_W = [1.0 / (1 + i % 10) for i in range(30)]
NEEDS = ["housing", "work", "education", "health", "legal", "debt", "care", "language"]
NEED_P = [.75, .50, .30, .30, .20, .35, .25, .20]
SERVICE_NEED_W = [22, 18, 12, 12, 8, 12, 10, 6]
FRAGS = ["single_parent", "disability", "psychiatric", "addiction", "debt"]
FRAG_P = [.25, .20, .12, .10, .40]
LANGS = ["it", "ar", "ro", "sq", "zh", "fr", "es", "ur"]
REFS = ["self", "social_service", "school", "health", "parish", "housing_agency"]
CONSENTS = ["services", "health", "financial", "minors"]
TENURES = ["erp", "private_rent", "owner", "hosted", "none_fixed"]
RELATIONS = ["head", "partner", "child", "parent", "other"]
EMPLOY = ["employed", "unemployed", "student", "retired", "unable"]
MISS = 0.10

def main(size):
    nh, ns = SIZES[size]
    out = os.path.join(ROOT, "data", size)
    os.makedirs(out, exist_ok=True)
    rnd = random.Random(f"{SEED}-{size}")
    R = rnd.random
    miss = lambda v: "" if R() < MISS else v
    setf = lambda xs: "|".join(xs) if xs else "none"

    with open(f"{out}/municipalities.csv", "w", newline="") as f:
        w = csv.writer(f); w.writerow(["id", "zone"])
        for m in MUN: w.writerow([m, ZONE[m]])

    with open(f"{out}/households.csv", "w", newline="") as fh, open(f"{out}/members.csv", "w", newline="") as fm:
        wh, wm = csv.writer(fh), csv.writer(fm)
        wh.writerow("id municipality isee arrears_eur months_in_arrears tenure decadence_stage fragilities languages referrer needs consents".split())
        wm.writerow("household_id age relation disability employment".split())
        for i in range(nh):
            hid = f"H{i:06d}"
            n = rnd.choices(range(1, 9), [22, 24, 20, 17, 9, 5, 2, 1])[0]
            frag = [x for x, p in zip(FRAGS, FRAG_P) if R() < p]
            single = "single_parent" in frag
            for j in range(n):
                if j == 0: age, rel = int(22 + 65 * rnd.betavariate(2, 2.4)), "head"
                elif j == 1 and not single: age, rel = int(20 + 65 * rnd.betavariate(2, 2.4)), "partner"
                elif R() < .85: age, rel = int(24 * rnd.betavariate(1.5, 1.7)), "child"
                else: age, rel = int(30 + 60 * rnd.betavariate(2.5, 1.5)), rnd.choice(["parent", "other"])
                dis = 1 if R() < (.35 if "disability" in frag else .03) else 0
                emp = ("student" if age < 19 else "retired" if age >= 67 else
                       rnd.choices(["employed", "unemployed", "student", "unable"], [48, 38, 5, 9])[0])
                wm.writerow([hid, miss(age), rel, miss(dis), miss(emp)])
            isee = int(min(60000, rnd.lognormvariate(math.log(7500), .75)))
            months = 0 if R() < .30 else int(min(60, rnd.expovariate(1 / 9) + 1))
            arrears = 0 if months == 0 else int(months * rnd.uniform(60, 650))
            ten = rnd.choices(TENURES, [52, 26, 6, 10, 6])[0]
            stage = min(5, int(months / 9 + R() * 1.4)) if ten == "erp" else min(5, int(months / 14))
            langs = (["it"] if R() < .86 else []) + rnd.sample(LANGS[1:], rnd.choices([0, 1, 2], [62, 32, 6])[0])
            if not langs: langs = [rnd.choice(LANGS[1:])]
            needs = [x for x, p in zip(NEEDS, NEED_P) if R() < p] or [rnd.choice(NEEDS)]
            cons = [x for x, p in zip(CONSENTS, [.96, .80, .86, .78]) if R() < p]
            wh.writerow([hid, miss(rnd.choices(MUN, MUN_W)[0]), miss(isee), miss(arrears), miss(months), miss(ten),
                         miss(stage), miss(setf(frag)), miss(setf(langs)), miss(rnd.choice(REFS)),
                         miss(setf(needs)), miss(setf(cons))])

    with open(f"{out}/services.csv", "w", newline="") as f:
        w = csv.writer(f)
        w.writerow("id need territory seat isee_min isee_max arrears_min arrears_max age_min age_max required_fragilities "
                   "excluded_fragilities target_fragilities languages referrers consent max_grant quality wait_days capacity".split())
        for i in range(ns):
            need = rnd.choices(NEEDS, SERVICE_NEED_W)[0]
            seat = rnd.choices(MUN, MUN_W)[0]
            terr = "all" if R() < .35 else "|".join(sorted({seat, *rnd.sample(MUN, rnd.randint(8, 20))}))
            imax = rnd.choice([6000, 9360, 12000, 15000, 20000, 26000]) if R() < .70 else ""
            imin = rnd.choice([1000, 2000, 3000]) if R() < .10 else ""
            amin = rnd.choice([200, 500, 1000]) if R() < .22 else ""
            amax = rnd.choice([5000, 8000, 10000, 15000]) if R() < .35 else ""
            amin_age, amax_age = rnd.choice([(0, 17), (16, 29), (18, 64), (65, ""), (0, 5), ("", 35)]) if R() < .5 else ("", "")
            u = R(); req = rnd.sample(FRAGS, 2 if u < .05 else 1 if u < .30 else 0)
            exc = rnd.sample([x for x in FRAGS if x not in req], 1) if R() < .15 else []
            tgt = rnd.sample(FRAGS, rnd.choice([0, 1, 1, 2, 3]))
            lg = ["it"] + rnd.sample(LANGS[1:], rnd.choice([0, 0, 1, 2, 3]))
            refs = rnd.sample(REFS, rnd.randint(1, 4))
            con = rnd.choice(CONSENTS) if R() < .6 else ""
            grant = rnd.choice([1000, 2500, 5000, 8000, 12000]) if need in ("housing", "debt") or R() < .2 else ""
            w.writerow([f"S{i:03d}", need, terr, seat, imin, imax, amin, amax, amin_age, amax_age, setf(sorted(req)), setf(exc),
                        setf(sorted(tgt)), setf(lg), setf(sorted(refs)), con, grant, rnd.randint(0, 5),
                        miss(rnd.randint(0, 120)), rnd.randint(1, 20)])

if __name__ == "__main__":
    for s in sys.argv[1:] or ["S"]: main(s)
