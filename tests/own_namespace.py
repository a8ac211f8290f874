"""Run a test's body in a network namespace of its own, with addresses besides loopback."""

import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from loopback import enter_new_namespace, may_unshare
from promises import is_root, needs

from homeport.observe.ruleset.programs import default_path, find_program

T = TypeVar("T")


def needs_rules(*programs: str) -> None:
    """Skip where no namespace may be made, or a program is missing."""
    needs("netns", have=is_root() and may_unshare())
    for name in ("nft", *programs):
        needs(name, have=find_program(name, default_path()) is not None)


def in_namespace(call: Callable[[], T]) -> T:
    """Return what `call` returns in a thread that has a network namespace of its own."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(_enter_and, call).result()


def _enter_and(call: Callable[[], T]) -> T:
    enter_new_namespace()
    for words in (
        ("link", "add", "eth9", "type", "veth", "peer", "name", "eth8"),
        ("addr", "add", "192.0.2.10/24", "dev", "eth9"),
        ("addr", "add", "fd00:1::10/64", "dev", "eth9", "nodad"),
        ("link", "set", "eth9", "up"),
        ("link", "set", "eth8", "up"),
    ):
        subprocess.run(["ip", *words], check=True)
    return call()


def load_nft(text: str) -> None:
    """Load rules of nft where the calling thread is."""
    subprocess.run(["nft", "-f", "-"], input=text, text=True, check=True)


def run_each(*lines: str) -> None:
    """Run commands one after the other; each must succeed."""
    for line in lines:
        subprocess.run(line, shell=True, check=True)
