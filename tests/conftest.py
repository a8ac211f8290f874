"""Keep the tests' findings apart from those of whoever runs them."""

import os
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def _a_cache_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["XDG_CACHE_HOME"]
    else:
        os.environ["XDG_CACHE_HOME"] = before


@pytest.fixture(autouse=True)
def _back_where_we_began(pytestconfig: pytest.Config) -> Iterator[None]:
    """The lean `ls` goes into /proc/PID/fd and stays, in a process that may have ended by then."""
    yield
    os.chdir(pytestconfig.invocation_params.dir)
