"""Say what a test needs; a skip turns into a failure where the environment promised the thing."""

import os

import pytest


def needs(name: str, *, have: bool, why: str = "") -> None:
    """Skip the running test when `have` is false, or fail it where HOMEPORT_PROMISES has `name`.

    CI promises everything it installed, so that nothing is skipped there for want of a server.
    """
    if have:
        return
    if name in os.environ.get("HOMEPORT_PROMISES", "").split(","):
        pytest.fail(f"promised but missing: {name} {why}".rstrip())
    pytest.skip(f"needs {name} {why}".rstrip())


def is_root() -> bool:
    """Return whether the tests may make namespaces, mounts and cgroups."""
    return os.geteuid() == 0
