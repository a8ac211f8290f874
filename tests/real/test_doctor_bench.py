"""Real faults in namespaces of their own: the doctor names each, and is silent about the healthy.

One scenario of each kind from bench/doctor; the whole set takes minutes: bench/doctor/run.py.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from promises import is_root, needs

PROJECT = Path(__file__).parents[2]
RUN = PROJECT / "bench" / "doctor" / "run.py"
# The library that the scenarios are written for stands beside the project, where it is at all.
LIBRARY = Path(os.environ.get("HOMEPORT_DOCTOR_BENCH", PROJECT.parent / "shared/bench/doctor"))
FAULTS = (
    "101,104,106,107,108,110,112,114,116,118,121,127,130,132,134,136,137,139,141,143,146,149,151,"
    "153,155,156,159,163,173,177,179,180,182,184,186,191,194,198,200,203,205,208,210,212,214,218,"
    "220,225,228,231,234,237,240,241,243,247,250,254"
)
HEALTHY = "951-964,970,975,980-982,990-996"


@pytest.mark.netns
@pytest.mark.timeout(420)
@pytest.mark.parametrize(("which", "least"), [(FAULTS, 0.97), (HEALTHY, 1.0)])
def test_it_is_right_about_real_machines(which: str, least: float, tmp_path: Path) -> None:
    needs("root", have=is_root())
    needs("doctor-bench", have=(LIBRARY / "bench" / "hpbench.py").is_file())
    out = tmp_path / "results.jsonl"
    command = f"{sys.executable} -m homeport doctor {{target}} --symptom {{symptom}} --json"
    done = subprocess.run(
        [sys.executable, RUN, "--bench", LIBRARY, "--blank", "--scenario", which, "--cmd", command,
         "--jobs", "2", "--out", out],
        check=False, capture_output=True, text=True, timeout=400,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    kind = "healthy" if least == 1.0 else "fault"
    [line] = [one for one in done.stdout.splitlines() if one.startswith(f"{kind} ")]
    assert float(line.rpartition("mean=")[2]) >= least, done.stdout
    left = [
        one["leftovers"]
        for one in map(json.loads, out.read_text().splitlines())
        if one.get("leftovers")
    ]
    assert not left, "nothing stays behind"
