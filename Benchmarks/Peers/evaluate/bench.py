"""usage: bench.py SIZE: the numpy columns on all pairs, in one fresh process; one line of JSON

The time is CPU time from columns in memory; reading the lists and importing numpy are not in it.
"""
import json
import os
import sys
import time

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")]
from engines import numpy_cols

columns = numpy_cols.load(sys.argv[1], None)
before = time.process_time()
_, _, status, score = numpy_cols.evaluate(columns)
cpu = time.process_time() - before
print(json.dumps(dict(
    method="numpy", cpu=cpu, n_e=int((status == 1).sum()), n_u=int((status == 2).sum()),
    sum_e=int(score[status == 1].sum()), sum_u=int(score[status == 2].sum()))))
