"""Check that asking does no harm: debuggers still attach, one thread still serves, limits stay.

    python bench/harmless.py [--debugpy PYTHON_THAT_HAS_IT] [--runs 3]

Everything is started here, on loopback, and ended again; what is not installed is left out.
Every other service of this machine is asked as well, and has to listen as before.
"""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

_WSGI = """
from wsgiref.simple_server import make_server
def app(environ, start):
    start("200 OK", [("Content-Length", "2")])
    return [b"ok"]
make_server("127.0.0.1", {port}, app).serve_forever()
"""
_JAVA = "public class Main{public static void main(String[] a)throws Exception{Thread.sleep(9e5);}}"
_STARTS_IN_S = 60.0
_HELD_UP_S = 1.0
_BUSY_S = 0.02


def main() -> int:
    """Run everything and say what was found; 1 when something was harmed."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--debugpy", metavar="PYTHON")
    reader.add_argument("--runs", type=int, default=3)
    options = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        yard = Yard(Path(name))
        try:
            return _check(yard, options.debugpy, options.runs)
        finally:
            yard.end()


class Yard:
    """The servers of this run, and Homeport with a memory of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._environ = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
        self._children: list[subprocess.Popen[bytes]] = []

    def start(self, *argv: str, port: int) -> int:
        """Start a server and wait, without touching it, until it listens."""
        quiet = subprocess.DEVNULL
        child = subprocess.Popen(argv, cwd=self.folder, stdin=quiet, stdout=quiet, stderr=quiet)
        self._children.append(child)
        until = time.monotonic() + _STARTS_IN_S
        while not any(one[0] == port for one in self.listening("--no-probe")):
            if time.monotonic() > until:
                raise TimeoutError(f"{argv[0]} does not listen")
            time.sleep(0.5)
        return port

    def listening(self, *words: str) -> set[tuple[object, ...]]:
        """Return every socket with an owner, after asking as `words` say."""
        done = subprocess.run(
            [sys.executable, "-m", "homeport", "ls", "--all", "--json", *words],
            env=self._environ, capture_output=True, check=True,
        )  # fmt: skip
        rows = json.loads(done.stdout)["services"]
        parts = ("port", "transport", "path", "namespace", "pid", "process")
        return {tuple(one[part] for part in parts) for one in rows if one["pid"]}

    def forget(self) -> None:
        """Have Homeport ask everybody again."""
        shutil.rmtree(self.folder / "cache", ignore_errors=True)

    def end(self) -> None:
        for child in self._children:
            child.kill()
            child.wait()


def _check(yard: Yard, debugpy: str | None, runs: int) -> int:
    (yard.folder / "app.py").write_text(_WSGI.format(port=(web := _free_port())))
    yard.start(sys.executable, "app.py", port=web)
    debuggers = _start_debuggers(yard, debugpy)
    time.sleep(3.5)  # so that they have settled and are asked like everybody
    before = yard.listening("--no-probe")
    client = Client(web)
    took = []
    for _ in range(runs):
        yard.forget()
        began = time.monotonic()
        yard.listening("--probe")
        took.append(time.monotonic() - began)
    slowest = client.stop()
    gone = before - yard.listening("--no-probe")
    facts = {
        f"{len(before)} sockets asked {runs} times, {max(took):.1f} s at most": True,
        f"no socket is gone {sorted(map(str, gone)) or ''}": not gone,
        f"one thread still served everybody else, slowest {slowest * 1e3:.0f} ms": (
            slowest < _HELD_UP_S
        ),
        **{f"{name} still attaches": attaches(port) for name, attaches, port in debuggers},
    }
    for what, is_so in facts.items():
        print("ok  " if is_so else "HARM", what)
    return 0 if all(facts.values()) else 1


def _start_debuggers(yard: Yard, debugpy: str | None) -> list[tuple[str, "Attach", int]]:
    found: list[tuple[str, Attach, int]] = []
    (yard.folder / "idle.py").write_text("import time\ntime.sleep(900)\n")
    if debugpy:
        port = _free_port()
        told = ("-m", "debugpy", "--listen", f"127.0.0.1:{port}", "--wait-for-client", "idle.py")
        found.append(("debugpy", _greet_debugpy, yard.start(debugpy, *told, port=port)))
    if shutil.which("java"):
        (yard.folder / "Main.java").write_text(_JAVA.replace("9e5", "900000"))
        port = _free_port()
        agent = f"-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:{port}"
        found.append(("JDWP", _greet_jdwp, yard.start("java", agent, "Main.java", port=port)))
    if shutil.which("node"):
        port = _free_port()
        words = (f"--inspect=127.0.0.1:{port}", "-e", "setTimeout(() => 0, 900000)")
        found.append(("Node's inspector", _greet_node, yard.start("node", *words, port=port)))
    return found


class Client:
    """Asks a web server for its page again and again."""

    def __init__(self, port: int) -> None:
        self._url = f"http://127.0.0.1:{port}/"
        self._took = [0.0]
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def stop(self) -> float:
        """Return how long the slowest page took."""
        self._stopping.set()
        self._thread.join()
        return max(self._took)

    def _run(self) -> None:
        while not self._stopping.wait(_BUSY_S):
            began = time.monotonic()
            with urllib.request.urlopen(self._url, timeout=10) as page:
                page.read()
            self._took.append(time.monotonic() - began)


class Attach:
    """A debugger's first words, and what its debuggee says to them."""

    def __init__(self, words: bytes, answer: bytes) -> None:
        self._words = words
        self._answer = answer

    def __call__(self, port: int) -> bool:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
            line.sendall(self._words)
            heard = b""
            while self._answer not in heard:
                piece = line.recv(4096)
                if not piece:
                    return False
                heard += piece
            return True


def _framed(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


_INITIALIZE = b'{"seq": 1, "type": "request", "command": "initialize", "arguments": {}}'
_greet_debugpy = Attach(_framed(_INITIALIZE), b"initialize")
_greet_jdwp = Attach(b"JDWP-Handshake", b"JDWP-Handshake")
_greet_node = Attach(b"GET /json/version HTTP/1.1\r\nHost: localhost\r\n\r\n", b"Protocol-Version")

if __name__ == "__main__":
    sys.exit(main())
