"""Interpreters inside other programs."""

import pytest

from homeport.model.clues import Runtime
from homeport.observe.clues.embedded import embedded


@pytest.mark.parametrize(
    ("library", "runtime"),
    [
        ("libpython3.11.so.1.0", Runtime(name="python", version="3.11")),
        ("libjvm.so", Runtime(name="java")),
        ("libphp8.2.so", Runtime(name="php", version="8.2")),
        ("libruby-3.1.so.3.1", Runtime(name="ruby", version="3.1")),
        ("libcoreclr.so", Runtime(name="dotnet")),
        ("libc.so.6", None),
    ],
)
def test_libraries(library: str, runtime: Runtime | None) -> None:
    assert embedded({"libz.so.1", library}) == runtime
