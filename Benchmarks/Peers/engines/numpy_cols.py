"""Hand-vectorised numpy: one pass of array operations per service, rows dropped as predicates fail (the expert's version)."""
import numpy as np
from common import W
from engines import npcols
POP = np.array([bin(i).count("1") for i in range(32)], dtype=np.int32)
def load(size, lim): return npcols.load(size, lim)
def compile(ctx): pass
def hoist(ctx):
    h, m, cnt = ctx["h"], ctx["m"], ctx["cnt"]; age = m["age"]; known = age >= 0; n = ctx["nh"]
    fr, isee, mo, st = h["frag"], h["isee"], h["months"], h["stage"]
    base = W[0] * np.where(isee < 0, 50, np.maximum(0, 100 - isee * 100 // 30000)) + W[1] * np.where(mo < 0, 0, np.minimum(100, mo * 4))
    base += W[2] * np.where(st < 0, 0, st * np.where(h["erp"] == 1, 20, 10)) + W[3] * np.minimum(100, 25 * cnt(known & (age < 18)))
    base += W[4] * np.where(fr < 0, 0, 20 * POP[np.maximum(fr, 0)])
    N = ctx["NEED"]
    c12 = {N["work"]: np.minimum(100, 50 * cnt(m["une"] & (age >= 18) & (age <= 64))), N["care"]: np.minimum(100, 50 * cnt(m["dis"])),
           N["education"]: np.minimum(100, 50 * cnt(known & (age >= 6) & (age <= 18)))}
    unk = cnt(~known) > 0
    return base.astype(np.int32), c12, unk
def evaluate(ctx, parts=False):
    h, m, cnt = ctx["h"], ctx["m"], ctx["cnt"]; age = m["age"]
    base, c12, unk = hoist(ctx); agecache = {}
    byneed = {k: np.flatnonzero((h["needs"] < 0) | (h["needs"] >> k & 1 == 1)) for k in range(8)}
    out = []
    for j, s in enumerate(ctx["S"]):
        r = byneed[s["need"]]; u = h["needs"][r] < 0
        def keep(ok, un):
            nonlocal r, u
            k = ok | un; u = (u | un)[k]; r = r[k]
        if s["terr"]: v = h["mun"][r]; keep((v >= 0) & (s["terr"] >> np.maximum(v, 0) & 1 == 1), v < 0)
        for lo, hi, col in ((s["ilo"], s["ihi"], "isee"), (s["alo"], s["ahi"], "arrears")):
            if lo >= 0 or hi >= 0:
                v = h[col][r]; ok = v >= max(lo, 0)
                if hi >= 0: ok &= v <= hi
                keep(ok, v < 0)
        if s["req"]: v = h["frag"][r]; keep((v >= 0) & (v & s["req"] == s["req"]), v < 0)
        if s["exc"]: v = h["frag"][r]; keep((v >= 0) & (v & s["exc"] == 0), v < 0)
        if s["cons"] >= 0: v = h["cons"][r]; keep((v >= 0) & (v >> s["cons"] & 1 == 1), v < 0)
        if s["glo"] >= 0 or s["ghi"] >= 0:
            key = (s["glo"], s["ghi"])
            if key not in agecache: agecache[key] = cnt((age >= max(key[0], 0)) & (age <= (999 if key[1] < 0 else key[1]))) > 0
            ok = agecache[key][r]; keep(ok, ~ok & unk[r])
        sp = base[r].copy()
        hp = np.full(len(r), W[5] * s["quality"] * 20 + W[6] * (50 if s["wait"] < 0 else max(0, 100 - s["wait"])), dtype=np.int32)
        v = h["lang"][r]; hp += W[7] * np.where(v < 0, 30, np.where(v & s["lang"] != 0, 100, 0)).astype(np.int32)
        hp += W[8] * np.where(h["mun"][r] == s["seat"], 100, np.where(h["zone"][r] == s["zone"], 60, 0)).astype(np.int32)
        if s["grant"] >= 0:
            v = h["arrears"][r]; g = s["grant"]
            sp += W[9] * np.where(v < 0, 0, np.where(v <= g, 100, g * 100 // np.maximum(v, 1))).astype(np.int32)
        v = h["frag"][r]; sp += W[10] * np.where(v < 0, 0, np.minimum(100, 50 * POP[np.maximum(v, 0) & s["tgt"]])).astype(np.int32)
        if s["need"] in c12: sp += W[11] * c12[s["need"]][r]
        else: v = h["ref"][r]; sp += W[11] * np.where((v >= 0) & (s["refs"] >> np.maximum(v, 0) & 1 == 1), 30, 0).astype(np.int32)
        out.append((r.astype(np.int32), np.full(len(r), j, np.int32), np.where(u, 2, 1).astype(np.int8), sp + hp) + ((hp,) if parts else ()))
    return [np.concatenate(x) for x in zip(*out)]
