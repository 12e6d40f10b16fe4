"""Runs a command and prints, as JSON, what it took: wall and processor seconds of it and all it started, and peak memory in bytes."""

import json
import os
import sys
import time

out = os.dup(1)
started = time.perf_counter()
pid = os.posix_spawnp(
    sys.argv[1],
    sys.argv[1:],
    os.environ,
    file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)],
)
_, status, usage = os.wait4(pid, 0)
seconds = time.perf_counter() - started
code = os.waitstatus_to_exitcode(status)
# Linux tells kilobytes, macOS bytes.
unit = 1 if sys.platform == "darwin" else 1024
figures = {
    "seconds": seconds,
    "cpuSeconds": usage.ru_utime + usage.ru_stime,
    "peakBytes": usage.ru_maxrss * unit,
}
if code == 0:
    os.write(out, json.dumps(figures).encode())
sys.exit(1 if code else 0)
