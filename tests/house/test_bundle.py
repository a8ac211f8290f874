"""The bundle of the lean path, which only wheels have, answers like the modules it is made of."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from open_sockets import open_sockets, port

from homeport.identify.catalogue import (
    FINGERPRINTS,
    FRAMEWORKS,
    fingerprint_keys,
    framework_keys,
)
from homeport.kit.registry import to_shipped

PROJECT = Path(__file__).parents[2]


def _hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", PROJECT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except ImportError:
        pytest.skip("hatchling is not installed")
    return module


def _bundle() -> str:
    text = _hook().bundle(PROJECT / "src" / "homeport")
    assert isinstance(text, str)
    return text


def test_it_gives_the_same_answer(tmp_path: Path) -> None:
    (tmp_path / "lean_bundle.py").write_text(_bundle())
    start = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import lean_bundle"
    with open_sockets() as sockets:
        number = str(port(sockets.tcp4))
        words = ["why", "--lean", number, "--backend", "proc"]
        whole = [sys.executable, "-m", "homeport", *words]
        alone = [sys.executable, "-I", "-S", "-c", f"{start}; lean_bundle.main({words!r})"]
        answers = [
            subprocess.run(one, capture_output=True, text=True, check=True).stdout
            for one in (whole, alone)
        ]
    assert answers[0] == answers[1]
    assert number in answers[0]


def test_a_wheel_carries_the_key_tables() -> None:
    tables = _hook().key_tables(PROJECT / "src")
    assert tables == {
        "fingerprints": to_shipped(FINGERPRINTS, fingerprint_keys),
        "frameworks": to_shipped(FRAMEWORKS, framework_keys),
    }
