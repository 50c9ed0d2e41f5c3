"""Each method: f(q) -> (indices of the chosen pairs, note). The optimal ones make the sum of score largest."""
import numpy as np


def greedy_np(q):
    """all pairs by score, the highest first; taken when both sides are free (numpy lexsort, Python loop)"""
    order = np.lexsort((q.serv, q.slot, -q.score))
    places, used, out = q.cap.tolist(), bytearray(q.nslot), []
    for e, u, s in zip(order.tolist(), q.slot[order].tolist(), q.serv[order].tolist()):
        if not used[u] and places[s] > 0:
            used[u] = 1
            places[s] -= 1
            out.append(e)
    return out, ""


def greedy_density_size(q):
    """the same by score for each place, where a household takes as many places as it has members"""
    size = q.slot_size[q.slot]
    order = np.lexsort((q.serv, q.slot, -(q.score / size)))
    places, used, out = q.cap.tolist(), bytearray(q.nslot), []
    rows = zip(order.tolist(), q.slot[order].tolist(), q.serv[order].tolist(), size[order].tolist())
    for e, u, s, w in rows:
        if not used[u] and places[s] >= w:
            used[u] = 1
            places[s] -= w
            out.append(e)
    return out, ""


def da_numba(q):
    """deferred acceptance, households proposing: a scalar loop compiled by numba"""
    import numba
    preferred = np.lexsort((q.serv, -q.hp, q.slot))
    start = np.searchsorted(q.slot[preferred], np.arange(q.nslot + 1))
    rank = np.empty(q.ne, np.int64)
    rank[np.lexsort((q.slot, -q.sp))] = np.arange(q.ne)
    if not hasattr(q, "compiled"):
        q.compiled = numba.njit(_deferred_acceptance)
        q.compiled(preferred[:1], np.array([0, 1]), rank, q.serv, np.ones(q.nserv, np.int32), q.slot, 1)
    return q.compiled(preferred, start, rank, q.serv, q.cap, q.slot, q.nslot), ""


def _deferred_acceptance(preferred, start, rank, serv, cap, slot, nslot):
    offers = len(cap)
    held = np.full((offers, cap.max()), -1, np.int64)
    count = np.zeros(offers, np.int64)
    position = start[:-1].copy()
    stack = np.arange(nslot)
    top = nslot
    while top > 0:
        top -= 1
        u = stack[top]
        while position[u] < start[u + 1]:
            e = preferred[position[u]]
            position[u] += 1
            s = serv[e]
            if count[s] < cap[s]:
                held[s, count[s]] = e
                count[s] += 1
                break
            worst = 0
            for k in range(1, count[s]):
                if rank[held[s, k]] > rank[held[s, worst]]:
                    worst = k
            if rank[e] < rank[held[s, worst]]:
                stack[top] = slot[held[s, worst]]
                top += 1
                held[s, worst] = e
                break
    n = 0
    out = np.empty(count.sum(), np.int64)
    for s in range(offers):
        for k in range(count[s]):
            out[n] = held[s, k]
            n += 1
    return out


def mcf(q):
    """OR-tools SimpleMinCostFlow: household -> service -> sink, and past the services at cost 0"""
    from ortools.graph.python import min_cost_flow
    g = min_cost_flow.SimpleMinCostFlow()
    n, m = q.nslot, q.nserv
    sink = n + m
    g.add_arcs_with_capacity_and_unit_cost(q.slot, q.serv + n, np.ones(q.ne, np.int64), -q.score.astype(np.int64))
    g.add_arcs_with_capacity_and_unit_cost(np.arange(m) + n, np.full(m, sink), q.cap, np.zeros(m, np.int64))
    g.add_arcs_with_capacity_and_unit_cost(
        np.arange(n), np.full(n, sink), np.ones(n, np.int64), np.zeros(n, np.int64))
    g.set_nodes_supplies(np.arange(n), np.ones(n, np.int64))
    g.set_node_supply(sink, -n)
    assert g.solve() == g.OPTIMAL
    return np.flatnonzero(g.flows(np.arange(q.ne))), ""


def cpsat_size(q, limit=900):
    """OR-tools CP-SAT where a household takes as many places as it has members: 1 worker, linearization_level 2"""
    from ortools.sat.python import cp_model
    m = cp_model.CpModel()
    x = [m.new_bool_var("") for _ in range(q.ne)]
    start = np.searchsorted(q.slot, np.arange(q.nslot + 1))
    size = q.slot_size[q.slot].tolist()
    for u in range(q.nslot):
        m.add_at_most_one(x[start[u]:start[u + 1]])
    order = np.argsort(q.serv, kind="stable")
    first = np.searchsorted(q.serv[order], np.arange(q.nserv + 1))
    order = order.tolist()
    for s in range(q.nserv):
        pairs = order[first[s]:first[s + 1]]
        if pairs:
            total = cp_model.LinearExpr.weighted_sum([x[e] for e in pairs], [size[e] for e in pairs])
            m.add(total <= int(q.cap[s]))
    m.maximize(cp_model.LinearExpr.weighted_sum(x, q.score.tolist()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = limit
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    solver.parameters.random_seed = 1
    status = solver.solve(m)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise SystemExit("CP-SAT: " + solver.status_name(status))
    chosen = [e for e in range(q.ne) if solver.value(x[e])]
    return chosen, f"{solver.status_name(status)}, bound {solver.best_objective_bound:.0f}"


def highs_need_size(q, limit=900):
    """scipy.optimize.milp (HiGHS), the same problem, need by need: they share no household's place"""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix
    out, states = [], set()
    for need in np.unique(q.serv_need):
        e = np.flatnonzero(q.slot_need[q.slot] == need)
        if not len(e):
            continue
        slots, slot = np.unique(q.slot[e], return_inverse=True)
        offers, serv = np.unique(q.serv[e], return_inverse=True)
        n = len(e)
        once = csr_matrix((np.ones(n), (slot, np.arange(n))), shape=(len(slots), n))
        room = csr_matrix((q.slot_size[slots][slot], (serv, np.arange(n))), shape=(len(offers), n))
        r = milp(
            -q.score[e].astype(float), integrality=np.ones(n), bounds=Bounds(0, 1),
            constraints=[LinearConstraint(once, ub=1), LinearConstraint(room, ub=q.cap[offers])],
            options=dict(time_limit=limit, mip_rel_gap=0.0))
        if r.x is None:
            raise SystemExit(f"HiGHS: no solution ({r.message})")
        out.append(e[np.flatnonzero(r.x > .5)])
        states.add(r.status)
    return np.concatenate(out), "per need, status " + "/".join(map(str, sorted(states)))
