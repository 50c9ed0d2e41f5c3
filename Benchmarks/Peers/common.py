"""CSV -> Python dicts, shared by every Python-side engine; W is the weight vector."""
import csv, os
# Everything generated goes here: out/peers of the repository, unless PEERS_OUT says otherwise.
ROOT = os.environ.get("PEERS_OUT") or os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "out", "peers")
W = [15, 12, 10, 8, 8, 5, 5, 10, 9, 8, 6, 4]
HH_PREF = (5, 6, 7, 8)                 # criteria (0-based) that make the household's preference in the assignment part
def _int(x): return None if x == "" else int(x)
def _str(x): return None if x == "" else x
def _list(x): return None if x == "" else [] if x == "none" else x.split("|")

def load(size, limit_h=None):
    d = f"{ROOT}/data/{size}"
    with open(f"{d}/municipalities.csv", newline="") as f: zone = {r["id"]: r["zone"] for r in csv.DictReader(f)}
    H, idx = [], {}
    with open(f"{d}/households.csv", newline="") as f:
        for r in csv.DictReader(f):
            if limit_h is not None and len(H) >= limit_h: break
            m = _str(r["municipality"])
            h = dict(id=r["id"], municipality=m, zone=zone[m] if m else None, isee=_int(r["isee"]), arrears=_int(r["arrears_eur"]),
                     months=_int(r["months_in_arrears"]), tenure=_str(r["tenure"]), stage=_int(r["decadence_stage"]),
                     fragilities=_list(r["fragilities"]), languages=_list(r["languages"]), referrer=_str(r["referrer"]),
                     needs=_list(r["needs"]), consents=_list(r["consents"]), members=[])
            idx[h["id"]] = h; H.append(h)
    with open(f"{d}/members.csv", newline="") as f:
        for r in csv.DictReader(f):
            h = idx.get(r["household_id"])
            if h is None: break
            h["members"].append(dict(age=_int(r["age"]), relation=_str(r["relation"]), disability=_int(r["disability"]),
                                     employment=_str(r["employment"])))
    S = []
    with open(f"{d}/services.csv", newline="") as f:
        for r in csv.DictReader(f):
            S.append(dict(id=r["id"], need=r["need"], territory=[] if r["territory"] == "all" else r["territory"].split("|"),
                          seat=r["seat"], zone=zone[r["seat"]], isee_min=_int(r["isee_min"]), isee_max=_int(r["isee_max"]),
                          arrears_min=_int(r["arrears_min"]), arrears_max=_int(r["arrears_max"]), age_min=_int(r["age_min"]),
                          age_max=_int(r["age_max"]), required=_list(r["required_fragilities"]), excluded=_list(r["excluded_fragilities"]),
                          target=_list(r["target_fragilities"]), languages=_list(r["languages"]), referrers=_list(r["referrers"]),
                          consent=_str(r["consent"]), grant=_int(r["max_grant"]), quality=int(r["quality"]),
                          wait=_int(r["wait_days"]), capacity=int(r["capacity"])))
    return H, S
