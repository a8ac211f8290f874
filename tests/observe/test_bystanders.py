"""Who works in a project without being its app."""

import pytest

from homeport.observe.bystanders import is_bystander


@pytest.mark.parametrize(
    ("name", "argv"),
    [
        ("bash", ("-bash",)),
        ("vim", ("vim", "app.py")),
        ("node", ("node", "/x/typescript-language-server", "--stdio")),
        ("node", ("node", "/x/node_modules/.bin/tsc", "-w")),
        ("MainThread", ("claude",)),
        ("tail", ("tail", "-f", "app.log")),
        ("python3", ("python3", "-m", "pytest", "-q")),
        ("python3", ("/v/bin/python", "/v/bin/pytest")),
        ("python3", ("/v/bin/python", "/v/bin/homeport", "doctor")),
        ("python3", ("python3", "-m", "homeport", "doctor")),
        ("python3", ("python3",)),
        ("node", ("node", "-i")),
        ("npm install", ("npm install",)),
        ("node", ("node", "/usr/bin/npm", "install")),
        ("git", ("git", "status")),
        ("java", ("java", "-Dx", "com.intellij.idea.Main")),
        ("docker", ("docker", "compose", "up")),
    ],
)
def test_tools(name: str, argv: tuple[str, ...]) -> None:
    assert is_bystander(name, argv)


@pytest.mark.parametrize(
    ("name", "argv"),
    [
        ("python3", ("python3", "app.py")),
        ("python3", ("python3", "-m", "http.server")),
        ("node", ("node", "server.js")),
        ("npm run dev", ("npm run dev",)),
        ("ruby", ("puma 6.0 (tcp://localhost:3000) [shop]",)),
        ("shop", ("./shop", "--port", "1")),
        ("java", ("java", "-jar", "app.jar")),
        ("x", ()),
    ],
)
def test_apps(name: str, argv: tuple[str, ...]) -> None:
    assert not is_bystander(name, argv)
