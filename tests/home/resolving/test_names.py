"""Whose names are meant, also through sudo."""

from pathlib import Path

import pytest

from homeport.home.resolving.names import names_here
from homeport.home.routes import add_route
from homeport.model.app_name import RouteWords


def test_the_names_of_all_routes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("SUDO_UID", raising=False)
    add_route(RouteWords(name="test-shop", target="1"))
    add_route(RouteWords(name="test-shop", target="2", prefix="/api"))
    found = names_here()
    assert found.count("test-shop") == 1
    assert list(found) == sorted(found)


def test_a_user_who_cannot_be_asked_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("SUDO_UID", "4000000000")
    add_route(RouteWords(name="test-root", target="1"))
    assert "test-root" in names_here()
