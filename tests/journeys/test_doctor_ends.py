"""A doctor told to stop leaves no tried command behind; one without streams, no traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from live import CALL, is_alive, until

# The tried command says who it is and stays; it listens on nothing, so the doctor waits for it.
STAYS = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(60)"


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_doctor_who_is_told_to_stop_takes_the_tried_command_along(
    told: signal.Signals, tmp_path: Path
) -> None:
    note = tmp_path / "pid"
    words = ["doctor", "--", sys.executable, "-c", STAYS, str(note)]
    doctor = subprocess.Popen(
        [sys.executable, "-c", CALL, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: note.exists() and bool(note.read_text()), "the tried command")
        tried = int(note.read_text())
        assert is_alive(tried)
        doctor.send_signal(told)
        assert doctor.wait(timeout=20) != 0
        until(lambda: not is_alive(tried), "its end")
    finally:
        doctor.kill()
        doctor.wait()


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
def test_a_closed_stream_is_no_bug(closed: str, free_tcp_port: int) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" -c "$1" doctor {free_tcp_port} {closed}', sys.executable, CALL],
        capture_output=True,
        check=False,
        text=True,
        env={**os.environ, "NO_COLOR": "1"},
        timeout=30,
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
