"""What is named by itself, and as what."""

from typing import Any

import pytest
from nouns import service

from homeport.model.address import Transport
from homeport.model.service import Service
from homeport.plan.app_roles import folder_of, folder_word, is_app, role_of


def app(port: Any = 5173, **changes: Any) -> Service:
    return service(port, **{"protocol": "http", "project_root": "/home/ada/shop", **changes})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"protocol": "websocket"}, True),
        ({"protocol": "grpc"}, True),
        ({"protocol": "postgresql"}, False),
        ({"protocol": None}, False),
        ({"product": "Homeport"}, False),
        ({"kind": "debugger"}, False),
        ({"is_background": True}, True),
        ({"is_background": True, "project": None}, False),
        ({"transport": Transport.UDP}, False),
        ({"transport": Transport.UNIX, "port": None, "path": "/tmp/app.sock"}, True),
        ({"transport": Transport.UNIX, "port": None, "path": None}, False),
        (
            {
                "transport": Transport.UNIX, "port": None, "path": "/run/docker.sock",
                "kind": "container", "project_root": None,
            },
            False,
        ),
    ],
)  # fmt: skip
def test_what_gets_a_name(changes: dict[str, object], *, expected: bool) -> None:
    assert is_app(app(**changes)) is expected


@pytest.mark.parametrize(
    ("changes", "role"),
    [
        ({"product": "Vite", "kind": "dev-server"}, "web"),
        ({"product": "uvicorn", "kind": "app-server", "framework": "FastAPI"}, "api"),
        ({"product": "gunicorn", "kind": "app-server", "framework": "Django"}, "web"),
        ({"product": "Node.js", "kind": "runtime"}, "app"),
        ({}, "app"),
        ({"product": "MkDocs", "kind": "dev-server"}, "docs"),
        ({"product": "Storybook", "kind": "dev-server"}, "storybook"),
        ({"product": "json-server", "kind": "dev-server"}, "api"),
        ({"product": "nginx", "kind": "web-server"}, "web"),
        ({"product": "Elasticsearch", "kind": "search"}, "elasticsearch"),
        ({"product": "☃", "kind": "search"}, "app"),
        ({"kind": "search"}, "app"),
        ({"protocol": "grpc"}, "api"),
        ({"framework": "Histoire"}, "app"),
    ],
)
def test_roles(changes: dict[str, object], role: str) -> None:
    assert role_of(app(**changes)) == role


def test_where_in_the_project() -> None:
    assert folder_of(app(cwd="/home/ada/shop")) == ""
    assert folder_of(app(cwd="/home/ada/shop/apps/web")) == "apps/web"
    assert folder_of(app(cwd="/home/ada/shopping")) == ""
    assert folder_of(app(cwd=None)) == ""
    assert folder_of(app(project_root=None)) == ""
    assert folder_of(app(project_root="/", cwd="/srv")) == "srv"


@pytest.mark.parametrize(
    ("folder", "role", "word"),
    [
        ("", "web", None),
        ("apps/admin", "web", "admin"),
        ("apps/web", "web", None),
        ("apps/web/dist", "web", None),
        ("src", "web", None),
        ("services/api", "api", None),
        ("api", "web", "api"),
        ("storybook", "storybook", None),
        ("☃/orders", "api", "orders"),
    ],
)
def test_what_a_folder_adds(folder: str, role: str, word: str | None) -> None:
    assert folder_word(folder, role) == word
