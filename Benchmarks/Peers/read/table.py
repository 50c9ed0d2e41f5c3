"""usage: table.py RESULTS LIST: reading a list, ours beside polars: CPU time, ratios by round, peak memory; ends with 1 if totals differ"""
import json
import os
import statistics
import sys

rows = [json.loads(line) for line in open(sys.argv[1])]
size = os.path.getsize(sys.argv[2])
of = {}
for row in rows:
    of.setdefault(row["method"], {})[row["round"]] = row
first = next(iter(of["whole"].values()))
print(f"\nreading {size / 1e6:.0f} MB, {first['rows']} households, {len(first['columns'])} columns; {first['issues']} issues")
print(f"{'':14}{'CPU ms: min':>13}{'median':>9}{'max':>9}{'over polars_text':>26}{'over polars_plain':>26}{'over polars_same':>26}{'peak, files':>13}")
for method, runs in of.items():
    times = [1000 * run["cpu"] for run in runs.values()]
    line = f"{method:14}{min(times):13.0f}{statistics.median(times):9.0f}{max(times):9.0f}"
    for peer in ("polars_text", "polars_plain", "polars_same"):
        ratios = [run["cpu"] / of[peer][number]["cpu"] for number, run in runs.items()]
        line += f"{statistics.median(ratios):12.2f} ({min(ratios):.2f}..{max(ratios):.2f})"
    print(line + f"{max(run['memory'] for run in runs.values()) / size:13.2f}")
wrong = {
    row["method"] for row in rows
    if row["rows"] != first["rows"] or row.get("issues", first["issues"]) != first["issues"] or row.get("columns", first["columns"]) != first["columns"]
}
if wrong:
    sys.exit(f"\nnot the same: {sorted(wrong)}")
