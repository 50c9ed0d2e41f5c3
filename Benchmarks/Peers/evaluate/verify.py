"""usage: verify.py SIZE JUDGEMENTS: what `raccordo match` left in judgements.ndjson equals reference.py, pair by pair"""
import json
import os
import sys

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")]
import reference
from common import load

VERDICTS = {"yes": reference.T, "unknown": reference.U, "no": reference.F}

size, path = sys.argv[1:]
households, services = load(size)
judged = {}
for line in open(path):
    j = json.loads(line)
    known, possible = j.get("points") or (0, 0)
    assert known == possible, j
    judged[j["household"], j["program"]] = (VERDICTS[j["eligible"]], known)
for h in households:
    for s in services:
        expected = reference.evaluate_pair(h, s)
        assert judged[h["id"], s["id"]] == expected, (h["id"], s["id"], judged[h["id"], s["id"]], expected)
print(f"{size}: {len(judged)} judgements as in reference.py")
