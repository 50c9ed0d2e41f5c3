"""usage: table.py RESULTS: medians and ratios of evaluating all pairs, and whether all came to the same; ends with 1 if not"""
import json
import statistics
import sys

rows = [json.loads(line) for line in open(sys.argv[1])]
TOTALS = ("n_e", "n_u", "sum_e", "sum_u")
wrong = []
for size in dict.fromkeys(r["size"] for r in rows):
    of = {}
    for r in (r for r in rows if r["size"] == size):
        of.setdefault(r["method"], {})[r["round"]] = r
    first = next(r for r in rows if r["size"] == size)
    wrong += [(size, r["method"]) for r in rows if r["size"] == size and any(r[t] != first[t] for t in TOTALS)]
    print(f"\n{size}: {first['n_e']} pairs eligible, {first['n_u']} undetermined, points {first['sum_e']} and {first['sum_u']}")
    print(f"{'':14}{'CPU ms: min':>13}{'median':>9}{'max':>9}{'by raccordo (least..most)':>30}")
    ours = of["raccordo"]
    for method, runs in of.items():
        times = [1000 * r["cpu"] for r in runs.values()]
        ratios = [runs[n]["cpu"] / ours[n]["cpu"] for n in runs]
        print(f"{method:14}{min(times):13.2f}{statistics.median(times):9.2f}{max(times):9.2f}"
              f"{statistics.median(ratios):14.2f} ({min(ratios):.2f}..{max(ratios):.2f})")
    compiled = [1000 * r["compile"] for r in ours.values()]
    print(f"  compiling the rules for the list, beside it: {statistics.median(compiled):.2f} ms")
    two = of["two_workers"]
    gains = [2 * ours[n]["cpu"] / two[n]["cpu"] for n in two]
    walls = [ours[n]["wall"] / two[n]["wall"] for n in two]
    print(f"  two workers, one beside half the CPU of both: {statistics.median(gains):.2f} ({min(gains):.2f}..{max(gains):.2f}); "
          f"by the clock {statistics.median(walls):.2f} ({min(walls):.2f}..{max(walls):.2f})")
if wrong:
    sys.exit(f"\nnot the same: {sorted(set(wrong))}")
