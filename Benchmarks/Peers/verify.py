"""usage: verify.py SIZE [HOUSEHOLDS]: the fast evaluation behind the assignment problem equals reference.py, pair by pair"""
import sys

import reference
from common import load
from engines import numpy_cols

size, limit = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None
columns = numpy_cols.evaluate(numpy_cols.load(size, limit))
fast = {(h, s): (status, score) for h, s, status, score in zip(*(c.tolist() for c in columns))}
households, services = load(size, limit)
for h, household in enumerate(households):
    for s, service in enumerate(services):
        expected = reference.evaluate_pair(household, service)
        assert fast.get((h, s), (0, 0)) == expected, (size, h, s)
print(f"{size}: {len(households) * len(services)} pairs as in reference.py")
