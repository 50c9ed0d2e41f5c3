"""usage: table.py RESULTS: medians and ratios of whole processes, and how Raccordo grows with the list"""
import json
import statistics
import sys

rows = [json.loads(line) for line in open(sys.argv[1])]
PAIRS = {"S": 504 * 60, "M": 10_000 * 200, "L": 100_000 * 500}
sizes = list(dict.fromkeys(r["size"] for r in rows))


def of(size):
    """method -> round -> figures, and method -> MB."""
    timed, memory = {}, {}
    for r in (r for r in rows if r["size"] == size):
        if "mb" in r: memory[r["method"]] = r["mb"]
        else: timed.setdefault(r["method"], {})[r["round"]] = r
    return timed, memory


for size in (s for s in sizes if s in PAIRS):
    timed, memory = of(size)
    ours = timed["raccordo"]
    print(f"\n{size}\n{'':14}{'CPU s: min':>11}{'median':>9}{'wall s':>9}{'MB':>7}{'CPU by raccordo (least..most)':>32}{'MB by raccordo':>16}")
    for method, runs in timed.items():
        cpu = [r["cpu"] for r in runs.values()]
        ratios = [r["cpu"] / ours[n]["cpu"] for n, r in runs.items()]
        print(f"{method:14}{min(cpu):11.3f}{statistics.median(cpu):9.3f}{statistics.median(r['wall'] for r in runs.values()):9.3f}"
              f"{memory[method]:7.0f}{statistics.median(ratios):16.2f} ({min(ratios):.2f}..{max(ratios):.2f})"
              f"{memory[method] / memory['raccordo']:16.2f}")
print(f"\n{'households x 200':>18}{'CPU s':>9}{'wall s':>9}{'ns a pair':>11}{'MB':>7}")
for size in (s for s in sizes if s not in PAIRS):
    timed, memory = of(size)
    cpu = statistics.median(r["cpu"] for r in timed["raccordo"].values())
    wall = statistics.median(r["wall"] for r in timed["raccordo"].values())
    print(f"{int(size):18,}{cpu:9.3f}{wall:9.3f}{cpu / (int(size) * 200) * 1e9:11.1f}{memory['raccordo']:7.0f}")
