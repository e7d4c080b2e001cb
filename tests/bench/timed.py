"""`timed.py RESULT COMMAND…` runs a command and writes into the file RESULT its time, CPU time and peak memory.

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
used = resource.getrusage(resource.RUSAGE_CHILDREN)  # of the command and all that it started and waited for
facts = {"seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * 1024, "code": code}
Path(sys.argv[1]).write_text(json.dumps(facts))
