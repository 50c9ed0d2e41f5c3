"""usage: run.py NAME SIZE FOLDER [memory]: one whole process, from its start to its end; one line of JSON

CPU is user and system time of the process. Its largest resident set is asked of GNU time in a run of its own: a process that Python
starts is told to have had as much as Python.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")]
from common import ROOT

name, size, folder = sys.argv[1:4]
here = os.path.dirname(os.path.abspath(__file__))
data = f"{ROOT}/data/{size}"
raccordo = [
    os.environ.get("RACCORDO", ".build/release/raccordo"), "screen", f"{data}/households.csv", "--members", f"{data}/members.csv",
    # Lists of any length have the services of M.
    "--rules", f"{ROOT}/pack/{'M' if size.isdigit() else size}", "--on", "2025-06-01", "--out", folder]
commands = {
    "raccordo": raccordo + ["--workers", "1"],
    "two_workers": raccordo + ["--workers", "2"],
    "numpy": [sys.executable, f"{here}/numpy_files.py", size, folder],
    "polars": [sys.executable, f"{here}/polars_files.py", size, folder],
    "lua_opt": ["lua5.4", f"{here}/files.lua", "opt", size, folder],
    "lua_plain": ["lua5.4", f"{here}/files.lua", "plain", size, folder],
}
os.makedirs(folder, exist_ok=True)
threads = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", POLARS_MAX_THREADS="1")
null = open(os.devnull, "wb")
command = commands[name]
if len(sys.argv) > 4:
    with tempfile.NamedTemporaryFile("r") as told:
        subprocess.run(["/usr/bin/time", "-o", told.name, "-f", "%M"] + command, check=True, env=threads, stdout=null)
        found = dict(mb=float(told.read().split()[-1]) / 1024)
else:
    before = time.perf_counter()
    process = os.posix_spawnp(command[0], command, threads, file_actions=[(os.POSIX_SPAWN_DUP2, null.fileno(), 1)])
    _, status, used = os.wait4(process, 0)
    found = dict(cpu=used.ru_utime + used.ru_stime, wall=time.perf_counter() - before)
    if status: sys.exit(f"failed: {command}")
print(json.dumps(dict(method=name, size=size) | found))
