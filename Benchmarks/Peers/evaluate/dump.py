"""usage: dump.py SIZE   the workload as a pack: out/peers/pack/SIZE, with the services written into its rule files"""
import os
import shutil
import sys

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")]
from common import ROOT, load
from gen import MUN, ZONE

RULES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pack")


def lua(value):
    """A Python value as Lua writes it."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        return "{ " + ", ".join(map(lua, value)) + " }"
    return str(value)


def settings(s):
    """What the rules read of a service; what does not limit it is left out."""
    around = [m for m in MUN if ZONE[m] == ZONE[s["seat"]] and m != s["seat"]]
    found = {key: s[key] for key in ("id", "need", "seat", "isee_min", "isee_max", "arrears_min", "arrears_max", "age_min", "age_max",
                                     "consent", "grant", "quality", "wait", "capacity", "languages", "referrers")}
    found |= {key: s[key] or None for key in ("territory", "required", "excluded", "target")}
    found["around"] = around
    return {key: value for key, value in found.items() if value is not None}


def main(size):
    folder = os.path.join(ROOT, "pack", size)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(RULES, folder)
    _, services = load(size, 0)
    # A file may declare so much and no more: 40 programs each.
    for first in range(0, len(services), 40):
        with open(os.path.join(folder, f"services_{first:03}.lua"), "w") as file:
            file.write('local declare = include "shared/rules.lua"\n\n')
            for s in services[first:first + 40]:
                file.write("declare { " + ", ".join(f"{key} = {lua(value)}" for key, value in settings(s).items()) + " }\n")


main(sys.argv[1])
