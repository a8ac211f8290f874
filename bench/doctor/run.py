#!/usr/bin/env python3
"""Measure the doctor with our own fault scenarios, in a temporary copy of the shared benchmark.

Needs root and Linux. HOMEPORT_DOCTOR_BENCH names the folder of the shared benchmark (the one
with bench/hpbench.py and causes.json), or pass --bench.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"
HOMEPORT = HERE.parent.parent / ".venv" / "bin" / "homeport"
DEFAULT_CMD = f"{HOMEPORT} doctor {{target}} --symptom {{symptom}} --json"
REPORT_FIELD = 'user_report=m["user_report"]'


def assemble(bench: Path, work: Path, *, blank: bool, dev: bool) -> None:
    """Copy the library, the codes and the scenarios into one folder as the library expects it."""
    shutil.copytree(bench / "bench", work / "bench")
    shutil.copy(bench / "causes.json", work)
    shutil.copytree(HERE / "scenarios", work / "heldout")
    if dev:
        shutil.copytree(bench / "dev", work / "dev")
    if blank:
        library = work / "bench" / "hpbench.py"
        text = library.read_text()
        if REPORT_FIELD not in text:
            sys.exit("--blank: the shared library has changed, user_report is not where it was")
        library.write_text(text.replace(REPORT_FIELD, 'user_report=""'))


def chosen(work: Path, wanted: str) -> list[str]:
    """List the scenario numbers to run: all, or a list such as 101,120-140,951."""
    folders = (work / "heldout", work / "dev")
    known = sorted(p.name[:3] for d in folders if d.is_dir() for p in d.glob("[0-9]*_*.py"))
    if wanted == "all":
        return known
    ranges = [part.partition("-") for part in wanted.split(",")]
    return [k for k in known if any(a <= k <= (b or a) for a, _, b in ranges)]


def run_one(work: Path, number: str, args: argparse.Namespace) -> str:
    """Run one scenario and return its line of results."""
    out = work / f"{number}.jsonl"
    what = ["--verify"] if args.verify else ["--cmd", args.cmd, "--timeout", str(args.timeout)]
    env = {**os.environ, "HOMEPORT_DOCTOR_BENCH": str(work)}
    cmd = [PYTHON, str(work / "bench" / "run.py"), "--scenario", number, "--out", str(out), *what]
    done = subprocess.run(cmd, env=env, check=False, capture_output=True, text=True)
    line = done.stdout.strip() + done.stderr.strip()
    print(line, file=sys.stderr, flush=True)
    return out.read_text() if out.exists() else json.dumps({"id": number, "error": line}) + "\n"


def options() -> argparse.Namespace:
    """Read the command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--bench", default=os.environ.get("HOMEPORT_DOCTOR_BENCH"))
    p.add_argument("--cmd", default=DEFAULT_CMD, help="the doctor, with the library's placeholders")
    p.add_argument("--blank", action="store_true", help="give the doctor an empty user_report")
    p.add_argument("--dev", action="store_true", help="run the shared dev scenarios too")
    p.add_argument("--scenario", default="all", help="such as 101,120-140,951")
    p.add_argument("--jobs", type=int, default=2)
    p.add_argument("--timeout", type=float, default=60)
    p.add_argument("--verify", action="store_true", help="prove the scenarios instead")
    p.add_argument("--wrong", action="store_true", help="list only scores below 1")
    p.add_argument("--out", default="", help="keep the results here (JSON lines)")
    return p.parse_args()


def main() -> int:
    """Run the scenarios and print the table."""
    args = options()
    if not args.bench:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory(prefix="doctor-bench-") as name:
        work = Path(name)
        assemble(Path(args.bench), work, blank=args.blank, dev=args.dev)
        numbers = chosen(work, args.scenario)
        with ThreadPoolExecutor(args.jobs) as pool:
            lines = list(pool.map(lambda n: run_one(work, n, args), numbers))
        results = work / "results.jsonl"
        results.write_text("".join(lines))
        if args.out:
            shutil.copy(results, args.out)
        if args.verify:
            bad = [r["id"] for r in map(json.loads, lines) if not r.get("ok")]
            print(f"{len(lines) - len(bad)} of {len(lines)} scenarios proved; not proved: {bad}")
            return bool(bad)
        score = [PYTHON, str(work / "bench" / "score.py"), str(results), "-v"]
        env = {**os.environ, "HOMEPORT_DOCTOR_BENCH": str(work)}
        table = subprocess.run(score, env=env, check=True, capture_output=True, text=True).stdout
        hide = " 1.0 " if args.wrong else None
        print("\n".join(x for x in table.splitlines() if not hide or x[3:8] != hide))
    return 0


if __name__ == "__main__":
    sys.exit(main())
