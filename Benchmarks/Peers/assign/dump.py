"""usage: dump.py SIZE: the problem as out/peers/assign_SIZE.bin, little-endian 32-bit numbers.

First how many pairs, slots and services; then the columns slot, serv, hp, sp, score; the places; the sizes of the slots.
"""
import sys

import numpy as np

import problem

q = problem.get(sys.argv[1])
with open(f"{problem.ROOT}/assign_{sys.argv[1]}.bin", "wb") as f:
    for column in ([q.ne, q.nslot, q.nserv], q.slot, q.serv, q.hp, q.sp, q.score, q.cap, q.slot_size):
        np.asarray(column, "<i4").tofile(f)
