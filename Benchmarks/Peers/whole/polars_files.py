"""usage: polars_files.py SIZE FOLDER: lists in, ranked CSV files out, with polars as an analyst would write it

POLARS_MAX_THREADS says how many threads; the largest list is collected in streams.
"""
import os
import sys

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")]
import polars as pl
from engines import polars_frames

size, folder = sys.argv[1:3]
households, services = polars_frames.frames(size)
pairs = polars_frames.evaluate(households, services, streaming=size == "L")
for name, other, of, by, most in (("household", "service", "hi", "si", 5), ("service", "household", "si", "hi", 20)):
    best = polars_frames.top(pairs, of, by, most)
    best.select(name, (pl.col("r") + 1).alias("rank"), other, "score").write_csv(f"{folder}/by_{name}.csv")
pairs.filter(pl.col("st") == 2).sort("hi", "si").select("household", "service", "score").write_csv(f"{folder}/undetermined.csv")
