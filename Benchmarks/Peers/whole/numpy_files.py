"""usage: numpy_files.py SIZE FOLDER: lists in, ranked CSV files out, with csv and numpy columns by hand

The best five services of each household, the best twenty households of each service, all undetermined pairs.
"""
import os
import sys

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")]
import numpy as np
from engines import numpy_cols

size, folder = sys.argv[1:3]


def best(of, other, score, most):
    """The first of each by score, ties by number."""
    order = np.lexsort((other, -score, of))
    owner = of[order]
    first = np.r_[True, owner[1:] != owner[:-1]]
    rank = np.arange(len(owner)) - np.maximum.accumulate(np.where(first, np.arange(len(owner)), 0))
    kept = rank < most
    return np.stack([owner[kept], rank[kept], other[order][kept], score[order][kept]]).T.tolist()


columns = numpy_cols.load(size, None)
households, services, status, score = numpy_cols.evaluate(columns)
names, ids = columns["ids"], [f"S{number:03d}" for number in range(columns["ns"])]
may = status == 1
with open(f"{folder}/by_household.csv", "w") as file:
    file.write("household,rank,service,score\n")
    file.writelines(f"{names[h]},{rank + 1},{ids[s]},{points}\n" for h, rank, s, points in best(households[may], services[may], score[may], 5))
with open(f"{folder}/by_service.csv", "w") as file:
    file.write("service,rank,household,score\n")
    file.writelines(f"{ids[s]},{rank + 1},{names[h]},{points}\n" for s, rank, h, points in best(services[may], households[may], score[may], 20))
open_pairs = np.flatnonzero(status == 2)
open_pairs = open_pairs[np.lexsort((services[open_pairs], households[open_pairs]))]
with open(f"{folder}/undetermined.csv", "w") as file:
    file.write("household,service,score\n")
    file.writelines(
        f"{names[h]},{ids[s]},{points}\n"
        for h, s, points in zip(households[open_pairs].tolist(), services[open_pairs].tolist(), score[open_pairs].tolist()))
