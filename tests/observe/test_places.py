"""Places that are nobody's project."""

from pathlib import PurePosixPath

import pytest

from homeport.observe.places import is_ground, is_installed, is_state, leave_tools


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        ("/home/a/shop/node_modules/vite/node_modules/esbuild", "/home/a/shop"),
        ("/home/a/shop/.venv/lib/python3.12/site-packages/flask", "/home/a/shop"),
        ("/home/a/.nvm/versions/node/v22/bin", "/home/a"),
        ("/home/a/shop/src", "/home/a/shop/src"),
        ("/node_modules/x", "/"),
    ],
)
def test_dependencies_are_left(inside: str, outside: str) -> None:
    assert leave_tools(PurePosixPath(inside)) == PurePosixPath(outside)


@pytest.mark.parametrize("place", ["/usr/lib/node_modules", "/etc", "/proc/1", "/opt/homebrew/etc"])
def test_installed(place: str) -> None:
    assert is_installed(place)


@pytest.mark.parametrize("place", ["/usr/src/app", "/home/a", "/etcetera", "/opt/shop", "/srv/x"])
def test_not_installed(place: str) -> None:
    assert not is_installed(place)


def test_ground_and_state() -> None:
    assert is_ground("/srv")
    assert not is_ground("/srv/shop")
    assert is_state("/var/lib/redis")
    assert not is_state("/var/www/shop")
