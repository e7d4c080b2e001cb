"""`timed.py RESULT COMMAND…` runs a command and writes into the file RESULT how long it took and its peak memory.

A small process of its own, because Linux counts into a child's peak what its parent held when it started it.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

start = time.perf_counter()
code = subprocess.call(sys.argv[2:])
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
Path(sys.argv[1]).write_text(json.dumps({"seconds": seconds, "peak": peak, "code": code}))
