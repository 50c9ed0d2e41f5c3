"""usage: table.py RESULTS: medians and ratios of a run of Benchmarks/beside-peers, and whether totals agree; ends with 1 if not"""
import json
import statistics
import sys

PAIRS = [("stable", "da_numba"), ("best", "mcf"), ("best_size", "cpsat_size"), ("best_size", "highs_need_size"),
         ("quick_size", "cpsat_size"), ("quick_size", "highs_need_size")]
rows = [json.loads(line) for line in open(sys.argv[1])]
wrong = [r for r in rows if not r["right"]]
for size in dict.fromkeys(r["size"] for r in rows):
    print(f"\n{size}\n{'':26}{'CPU ms: min':>13}{'median':>11}{'max':>11}{'placed':>9}{'points':>13}{'bound':>13}  note")
    of = {}
    for r in (r for r in rows if r["size"] == size):
        of.setdefault(r["method"], {})[r["round"]] = r
    for method, runs in of.items():
        times, r = [1000 * x["cpu"] for x in runs.values()], next(iter(runs.values()))
        if len({(x["objective"], x["matched"]) for x in runs.values()}) > 1:
            wrong.append(r)
        note = r.get("note") or (f"envy {r['envy']}, passed over {r['passed_over']}" if "envy" in r else "")
        print(f"{method:26}{min(times):13.2f}{statistics.median(times):11.2f}{max(times):11.2f}{r['matched']:9}"
              f"{r['objective']:13}{r['bound'] or '':>13}  {note}")
    for ours, theirs in PAIRS:
        if f"raccordo {ours}" not in of or theirs not in of:
            continue
        mine, peer = of[f"raccordo {ours}"], of[theirs]
        ratios = [mine[n]["cpu"] / peer[n]["cpu"] for n in mine if n in peer]
        m, p = next(iter(mine.values())), next(iter(peer.values()))
        share = m["objective"] / p["objective"]
        if ours.endswith("_size"):
            fits = share >= .99 and p["objective"] <= m["bound"]
        else:
            fits = (m["objective"], m["matched"]) == (p["objective"], p["matched"])
        if not fits:
            wrong.append(m)
        print(f"  {ours} / {theirs}: {statistics.median(ratios):.3f} of its CPU time, by round "
              f"({min(ratios):.3f}..{max(ratios):.3f}); points {100 * share:.3f}%{'' if fits else '  NOT AS EXPECTED'}")
if wrong:
    sys.exit(f"\nwrong or unequal: {sorted({(r['size'], r['method']) for r in wrong})}")
