"""ydata-profiling, timed: some rows of a Parquet file to its HTML page.

theirs.py sample TO ROWS FROM...   so many rows, drawn from all of these files, in one
theirs.py minimal|default FILE     seconds from the file to the page beside it, as one line of JSON
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from data_profiling import ProfileReport
from data_profiling.version import __version__


def sample(target, rows, *sources):
    table = pa.concat_tables([pq.read_table(source) for source in sources]).unify_dictionaries()
    picked = np.random.default_rng(1).choice(table.num_rows, int(rows), replace=False)
    pq.write_table(table.take(np.sort(picked)), target)


def profile(mode, file):
    """Imports are not timed; what is compiled at its first use is."""
    wall, processor = time.perf_counter(), time.process_time()
    frame = pd.read_parquet(file)
    page = Path(file).with_suffix(f".{mode}.html")
    ProfileReport(frame, title="payments", minimal=mode == "minimal", progress_bar=False).to_file(page)
    figures = {
        "version": __version__,
        "rows": len(frame),
        "wallSeconds": time.perf_counter() - wall,
        "processorSeconds": time.process_time() - processor,
        "pageBytes": page.stat().st_size,
    }
    print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    command, *rest = sys.argv[1:]
    if command == "sample":
        sample(*rest)
    else:
        profile(command, *rest)
