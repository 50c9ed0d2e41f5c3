#!/usr/bin/env python3
"""usage: bench.py METHOD SIZE: one method in one fresh process, one line of JSON.

The time is CPU time of building the model and solving it, from arrays in memory; importing libraries and compiling with
numba are not in it. What was chosen is then checked: nobody twice, nothing beyond capacity.
"""
import importlib
import json
import sys
import time

import numpy as np

import methods
import problem

LIBRARIES = {
    "mcf": ["ortools.graph.python.min_cost_flow"], "cpsat_size": ["ortools.sat.python.cp_model"],
    "highs_need_size": ["scipy.optimize", "scipy.sparse"],
}


def main(name, size):
    q = problem.get(size)
    method = getattr(methods, name)
    for library in LIBRARIES.get(name, []):
        importlib.import_module(library)
    if name == "da_numba":
        method(q)
    before = time.process_time()
    chosen, note = method(q)
    cpu = time.process_time() - before
    e = np.asarray(chosen, dtype=np.int64)
    takes = q.slot_size[q.slot[e]] if name.endswith("_size") else np.ones(len(e), int)
    load = np.bincount(q.serv[e], weights=takes, minlength=q.nserv)
    assert len(np.unique(q.slot[e])) == len(e) and (load <= q.cap).all()
    print(json.dumps(dict(
        method=name, cpu=cpu, matched=len(e), objective=int(q.score[e].sum()), seats_used=int(load.sum()),
        bound=None, right=True, note=note)))


if __name__ == "__main__":
    main(*sys.argv[1:])
