"""usage: dump.py SIZE   the workload as a pack: out/peers/pack/SIZE, its services written as a Lua table"""
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
    os.makedirs(os.path.join(folder, "network"))
    _, services = load(size, 0)
    with open(os.path.join(folder, "network", "services.lua"), "w") as file:
        file.write("return {\n")
        for s in services:
            file.write("  { " + ", ".join(f"{key} = {lua(value)}" for key, value in settings(s).items()) + " },\n")
        file.write("}\n")


main(sys.argv[1])
