"""The assignment problem: one slot for each (household, need), a pair for each eligible service, places of each service.

A pair's score = hp + sp: hp what the household prefers (quality, waiting, language, proximity), sp how the service ranks
it (the other eight criteria). S and M come from the evaluation of the workload; XL is 100,000 households x 1,000
services with exactly 20 eligible services each (numpy PCG64, seeded).
"""
import os
import sys

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from common import ROOT


class Problem:
    pass


def get(size):
    path = f"{ROOT}/assign_{size}.npz"
    if not os.path.exists(path):
        build(size, path)
    stored, q = np.load(path), Problem()
    for name in stored.files:
        setattr(q, name, stored[name])
    q.ne, q.nslot, q.nserv = len(q.score), len(q.slot_need), len(q.cap)
    return q


def build(size, path):
    h, s, hp, sp, need, cap, members = generated() if size == "XL" else evaluated(size)
    key = h.astype(np.int64) * 8 + need[s]
    u, slot = np.unique(key, return_inverse=True)
    o = np.lexsort((s, slot))
    columns = dict(
        slot=slot[o], serv=s[o], hp=hp[o], sp=sp[o], score=(hp + sp)[o], cap=cap, slot_need=u % 8, slot_hh=u // 8,
        slot_size=members[u // 8], serv_need=need)
    np.savez(path, **{name: column.astype(np.int32) for name, column in columns.items()})


def evaluated(size):
    from engines import numpy_cols
    ctx = numpy_cols.load(size, None)
    h, s, status, score, hp = numpy_cols.evaluate(ctx, parts=True)
    m = status == 1
    need = np.array([x["need"] for x in ctx["S"]])
    cap = np.array([x["cap"] for x in ctx["S"]])
    members = np.bincount(ctx["m"]["who"], minlength=ctx["nh"])
    return h[m], s[m], hp[m], (score - hp)[m], need, cap, members


def generated(nh=100_000, ns=1000, k=20):
    g = np.random.Generator(np.random.PCG64(20240607))
    need = g.choice(8, ns, p=np.array([22, 18, 12, 12, 8, 12, 10, 6]) / 100)
    cap = g.integers(1, 21, ns)
    by = [np.flatnonzero(need == n) for n in range(8)]
    share = np.array([.75, .5, .3, .3, .2, .35, .25, .2])
    share /= share.sum()
    base = g.integers(0, 1500, ns)
    popularity = g.gamma(2., 1., ns)
    households, services = [], []
    for h in range(nh):
        needs = g.choice(8, min(8, 1 + g.poisson(1.8)), replace=False, p=share)
        c = np.concatenate([by[n] for n in needs])
        if len(c) < k:
            c = np.arange(ns)
        key = -np.log(g.random(len(c))) / popularity[c]
        services.append(np.sort(c[np.argpartition(key, k - 1)[:k]]))
        households.append(np.full(k, h))
    h, s = np.concatenate(households), np.concatenate(services)
    hp = base[s] + g.integers(0, 20, len(h)) * 90
    sp = g.integers(0, 3500, nh)[h] + g.integers(0, 12, len(h)) * 100
    members = g.choice(np.arange(1, 9), nh, p=np.array([22, 24, 20, 17, 9, 5, 2, 1]) / 100)
    return h, s, hp, sp, need, cap, members
