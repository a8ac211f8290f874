"""Make the pictures of the README: demo programs behind a real home, seen in a real browser.

Run as root, from anywhere: `python docs/pictures/make.py`. Everything happens in namespaces of
its own with an invented user, so nothing of this machine can be in the pictures.
"""

import html
import json
import math
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from homeport.gateway.engine import OVERRIDE, find_envoy

HERE = Path(__file__).resolve().parent
INSIDE = "--inside"
ADA, UID = Path("/home/ada"), 1_000
PYTHON, SOURCE = Path("/home/python"), Path("/home/source")
ENVOY, KEEP = Path("/home/envoy"), Path("/home/homeport")
DOOR = 62_893
LARGEST_BYTES = 300_000

# Listens on some ports, stays connected to others, keeps some memory, and answers who asks.
PROGRAM = r"""
import contextlib, json, os, socket, threading
does = json.loads(os.environ["DOES"])
weight = bytearray(os.urandom(1 << 20) * does["mb"])
held = []
page = ("<!doctype html><title>%s</title><h1>%s</h1>\n" % (does["named"], does["named"])).encode()
head = "HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Length: " + str(len(page)) + "\r\n\r\n"
def answer(connection):
    with connection, contextlib.suppress(ConnectionError):
        while (asked := connection.recv(4096)) and (b" HTTP/1." in asked or asked == b"demo"):
            if asked != b"demo":
                said = "500 Internal Server Error" if b" /fails " in asked else "200 OK"
                connection.sendall((head % said).encode() + page)
def serve(server):
    while True:
        threading.Thread(target=answer, args=(server.accept()[0],), daemon=True).start()
for host, port in does["on"]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    server = socket.create_server((host, port), family=family, backlog=511)
    threading.Thread(target=serve, args=(server,), daemon=True).start()
print(flush=True)
again = threading.Event()
for port in does["to"]:
    while True:
        try:
            held.append(socket.create_connection(("127.0.0.1", port)))
            held[-1].sendall(b"demo")
            break
        except OSError:
            again.wait(0.05)
again.wait()
"""
# Stands for whoever typed the command; its own name is what the picture shows.
STARTER = "import subprocess, sys\nsubprocess.run(sys.argv[2:], executable=sys.argv[1])\n"


@dataclass(frozen=True)
class Demo:
    """One program: its words, its directory, where it listens, whom it talks to."""

    words: tuple[str, ...]
    place: str
    on: tuple[tuple[str, int], ...] = ()
    to: tuple[int, ...] = ()
    mb: int = 20
    by: str = "tmux"


LOOPBACK, ALL = "127.0.0.1", "0.0.0.0"  # noqa: S104  it listens in a network namespace without a way out
VITE = ("node", "node_modules/.bin/vite", "--port")
UVICORN = ("python", ".venv/bin/uvicorn", "app.main:app", "--port")
DEMOS = (
    Demo(("postgres", "16/main"), "", ((LOOPBACK, 5_432),), mb=38),
    Demo(("redis-server", "*:6379"), "", ((ALL, 6_379),), mb=6),
    Demo(("python", ".venv/bin/vllm", "serve", "qwen3"), "models", ((LOOPBACK, 8_100),), mb=210),
    Demo((*UVICORN, "8000"), "api", ((LOOPBACK, 8_000),), (5_432, 6_379, 8_100), 74, "code"),
    Demo((*UVICORN, "8001"), "api-search", ((LOOPBACK, 8_001),), (5_432, 8_100), 71, "claude"),
    Demo((*UVICORN, "8002"), "api-billing", ((LOOPBACK, 8_002),), (5_432,), 69, "codex"),
    Demo(("python", ".venv/bin/celery", "-A", "jobs"), "api", (), (6_379, 5_432), 58),
    Demo((*VITE, "5173"), "shop", ((LOOPBACK, 5_173),), (8_000,), 142, "code"),
    Demo((*VITE, "5173"), "shop-cart", (("::1", 5_173),), (8_001, 8_001), 139, "claude"),
    Demo((*VITE, "5174"), "shop-login", ((LOOPBACK, 5_174),), (8_002,), 141, "codex"),
    Demo(("node", "node_modules/.bin/next", "dev"), "docs", ((ALL, 3_000),), (8_000,), 188, "code"),
    Demo(
        ("node", "node_modules/.bin/storybook", "dev"), "design", ((LOOPBACK, 6_006),), (5_173,), 96
    ),
)
PACKAGES = {
    "vite": "7.1.4", "next": "15.5.2", "storybook": "9.1.3", "uvicorn": "0.35.0",
    "celery": "5.5.3", "vllm": "0.10.1",
}  # fmt: skip
# Directory, the project whose worktree it is (or its own), branch.
PROJECTS = (
    ("api", "", "main"), ("api-search", "api", "feat/search"), ("api-billing", "api", "billing"),
    ("shop", "", "main"), ("shop-cart", "shop", "cart"), ("shop-login", "shop", "fix/login"),
    ("docs", "", "main"), ("design", "", "v2"), ("models", "", "main"),
)  # fmt: skip

# Which name is asked how often in a second, at most.
WATCHED_S = 55
VISITS = (
    ("shop.localhost", "/", 9), ("api.localhost", "/items", 14), ("docs.localhost", "/", 2),
    ("cart.shop.localhost", "/", 5), ("feat-search.api.localhost", "/search", 7),
    ("storybook.design.localhost", "/", 3), ("fix-login.shop.localhost", "/login", 2),
    ("shop.localhost", "/api/items", 4),
)  # fmt: skip


TERMINAL = """<body style="margin:0;background:#16181d;color:#d6d9e0">
<pre style="margin:0;padding:18px;
font:14px/1.5 'DejaVu Sans Mono',monospace"><span style="color:#7fb3ff">$</span> homeport
{text}</pre></body>"""
SGR = {
    "1": "font-weight:bold", "2": "opacity:.6", "31": "color:#ff7b72", "32": "color:#7ee787",
    "33": "color:#e3b341", "34": "color:#79c0ff", "35": "color:#d2a8ff", "36": "color:#76e3ea",
    "90": "color:#8b949e",
}  # fmt: skip


def main() -> None:
    """Go into namespaces of our own, then make the pictures there."""
    if INSIDE not in sys.argv:
        again = [sys.executable, str(Path(__file__).resolve()), INSIDE]
        apart = ["unshare", "--net", "--pid", "--fork", "--mount", "--mount-proc", "--uts"]
        sys.exit(subprocess.run([*apart, *again], check=False).returncode)
    invent_a_machine()
    with programs(), home() as run, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page(
            viewport={"width": 1280, "height": 606}, device_scale_factor=1.5, color_scheme="light"
        )
        take(page, json.loads(run("up", "--json"))["page_url"])
        take_terminal(chromium.new_page(device_scale_factor=1.5), run)
        take_routes(page, run)
        chromium.close()


def invent_a_machine() -> None:
    """Give the namespace a name, a user with a home, and projects."""
    for words in (
        "ip link set lo up",
        "hostname studio",
        "mount -t tmpfs demo /home",
        "mount -t tmpfs demo /run",
    ):
        subprocess.run(words.split(), check=True)
    os.chdir("/home")
    (ADA / "bin").mkdir(parents=True)
    # Ada may not look into the home of whoever runs this, where Python may well be.
    PYTHON.mkdir()
    subprocess.run(["mount", "--bind", sys.base_prefix, PYTHON], check=True)
    # Home and its gateway must not be parts of the checkout that they are run from.
    SOURCE.mkdir()
    subprocess.run(["mount", "--bind", HERE.parents[1] / "src", SOURCE], check=True)
    ENVOY.touch()
    subprocess.run(["mount", "--bind", find_envoy(), ENVOY], check=True)
    users = Path("/home/passwd")
    users.write_text(f"root:x:0:0::/root:/bin/sh\nada:x:{UID}:{UID}::{ADA}:/bin/sh\n")
    subprocess.run(["mount", "--bind", users, "/etc/passwd"], check=True)
    for name, main_project, branch in PROJECTS:
        place = ADA / name
        place.mkdir()
        head = f"ref: refs/heads/{branch}\n"
        if not main_project:
            (place / ".git").mkdir()
            (place / ".git" / "HEAD").write_text(head)
            continue
        tree = ADA / main_project / ".git" / "worktrees" / name
        tree.mkdir(parents=True)
        (tree / "HEAD").write_text(head)
        (tree / "commondir").write_text("../..\n")
        (tree / "gitdir").write_text(f"{place / '.git'}\n")
        (place / ".git").write_text(f"gitdir: {tree}\n")


@contextmanager
def programs() -> Iterator[None]:
    """Run the demo programs, each below the one that is said to have started it."""
    running = [start(one) for one in DEMOS]
    for one in running:
        assert one.stdout is not None
        one.stdout.readline()
    yield
    # The kernel ends them with the namespace; killing would reach only those who started them.
    for one in running:
        assert one.stdout is not None
        one.stdout.close()


def start(demo: Demo) -> subprocess.Popen[bytes]:
    """Start `demo` as Ada would; the names are copies of Python."""
    place = ADA / demo.place
    install(place / demo.words[1])
    starter = named(demo.by)
    code = ADA / "bin" / "start.py"
    code.write_text(STARTER)
    does = {"on": demo.on, "to": demo.to, "mb": demo.mb, "named": demo.place}
    return subprocess.Popen(
        [demo.by, str(code), str(named(demo.words[0])), *demo.words],
        executable=starter,
        cwd=place,
        env={"DOES": json.dumps(does), "HOME": str(ADA), "PYTHONHOME": str(PYTHON)},
        user=UID,
        group=UID,
        extra_groups=(),
        stdout=subprocess.PIPE,
    )


def install(command: Path) -> None:
    """Write the program where its package manager would, with the package that it came in."""
    command.parent.mkdir(parents=True, exist_ok=True)
    version = PACKAGES.get(command.name)
    if command.parent.name == ".bin":
        package = command.parent.parent / command.name
        (package / "bin").mkdir(parents=True)
        about = {"name": command.name, "version": version, "bin": f"bin/{command.name}.js"}
        (package / "package.json").write_text(json.dumps(about))
        command.symlink_to(f"../{command.name}/bin/{command.name}.js")
    elif version is not None:
        libraries = command.parent.parent / "lib" / "python3.11" / "site-packages"
        about_dir = libraries / f"{command.name}-{version}.dist-info"
        about_dir.mkdir(parents=True, exist_ok=True)
        (about_dir / "METADATA").write_text(f"Name: {command.name}\nVersion: {version}\n")
        (command.parent.parent / "pyvenv.cfg").write_text(f"home = {PYTHON / 'bin'}\n")
    command.write_text(PROGRAM)


def named(program: str) -> Path:
    """Return a Python that goes by the name of `program`, also in /proc/PID/exe."""
    copy = ADA / "bin" / program
    if not copy.exists():
        python = f"python{sysconfig.get_python_version()}"
        shutil.copy(PYTHON / "bin" / python, copy)
    return copy


@contextmanager
def home() -> Iterator[Callable[..., str]]:
    """Run a home with directories of its own, and give what says `homeport WORDS` to it."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(KEEP), "PYTHONPATH": str(SOURCE)}
    environment[OVERRIDE] = str(ENVOY)
    for name in ("RUNTIME_DIR", "STATE_HOME", "CONFIG_HOME", "CACHE_HOME"):
        (KEEP / name).mkdir(parents=True, mode=0o700)
        environment[f"XDG_{name}"] = str(KEEP / name)

    def run(*words: str, columns: int = 100) -> str:
        argv = [sys.executable, "-m", "homeport", *words]
        wide = environment | {"COLUMNS": str(columns)}
        return subprocess.run(
            argv, cwd=KEEP, env=wide, check=True, stdout=subprocess.PIPE, text=True
        ).stdout

    run("up")
    yield run
    run("down")


def take(page: Page, url: str) -> None:
    """Open the page as a person would, and take the pictures."""
    page.goto(url)
    expect(page.locator(".hp-row", has_text="design")).to_be_visible(timeout=20_000)
    hide_notes(page)
    page.mouse.move(640, 1)
    keep(page, "page")
    page.keyboard.press("g")
    expect(page.locator(".hp-box", has_text="design")).to_be_visible(timeout=20_000)
    page.locator(".hp-box", has_text=":5432").hover()
    keep(page, "graph")


def take_routes(page: Page, run: Callable[..., str]) -> None:
    """Take the tab of the routes, after a minute in which somebody used the apps."""
    run("route", "add", "shop", "8000", "--prefix", "/api", "--hold")
    run("route", "add", "preview", "4173")
    run("route", "hide", "vllm.models")
    page.set_viewport_size({"width": 1280, "height": 807})
    page.keyboard.press("r")
    expect(page.get_by_role("row", name="preview.localhost")).to_be_visible(timeout=20_000)
    visit(WATCHED_S)
    hide_notes(page)
    page.mouse.move(640, 1)
    keep(page, "routes")


def hide_notes(page: Page) -> None:
    """Hide what another Homeport of this machine, which leads into our namespaces, causes."""
    while (notes := page.get_by_role("button", name="Hide this note")).count():
        notes.first.click()


def visit(seconds: int) -> None:
    """Send through the door what a person's browsers would, more of it and less of it."""
    for now in range(seconds):
        begun = time.monotonic()
        for nth, (host, path, most) in enumerate(VISITS):
            wave = 0.4 + math.sin(now / (6 + nth) + 2 * nth)
            for _ in range(round(most * wave)):
                ask(host, path)
        if now % 20 == 7:
            ask("api.localhost", "/fails")
        time.sleep(max(0.0, begun + 1 - time.monotonic()))


def ask(host: str, path: str) -> None:
    """Ask one app by its name, as curl would."""
    door = HTTPConnection(LOOPBACK, DOOR)
    door.request("GET", path, headers={"Host": f"{host}:{DOOR}"})
    door.getresponse().read()
    door.close()


def take_terminal(page: Page, run: Callable[..., str]) -> None:
    """Take what the terminal shows, on a page that looks like one."""
    said = run("ls", "--color", "always", columns=96)
    page.set_viewport_size({"width": 860, "height": 430})
    page.set_content(TERMINAL.format(text=to_html(said)))
    keep(page, "terminal")


def to_html(text: str) -> str:
    """Return text with SGR sequences as HTML. Source: ECMA-48, 8.3.117."""
    parts = re.split(r"\x1b\[([0-9;]*)m", text)
    shown = [html.escape(parts[0])]
    for codes, words in zip(parts[1::2], parts[2::2], strict=True):
        style = ";".join(SGR[code] for code in codes.split(";") if code in SGR)
        shown.append(f'<span style="{style}">{html.escape(words)}</span>')
    return "".join(shown)


def keep(page: Page, name: str) -> None:
    """Write one picture, which must stay small."""
    body = page.screenshot(animations="disabled")
    assert len(body) < LARGEST_BYTES, f"{name}.png has {len(body)} bytes"
    (HERE / f"{name}.png").write_bytes(body)


if __name__ == "__main__":
    main()
