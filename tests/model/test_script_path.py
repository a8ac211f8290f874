"""The file of somebody's own that a command line runs is told from what was installed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.model.script_path import script_path


@pytest.mark.parametrize(
    ("command", "path"),
    [
        ("node server.js", "/srv/shop/server.js"),
        ("python3 -u app.py --port 8000", "/srv/shop/app.py"),
        ("python3 /home/ada/shop/app.py", "/home/ada/shop/app.py"),
        ("node --require dotenv.js src/index.mjs", "/srv/shop/src/index.mjs"),
        ("java -cp lib.jar -jar build/app.JAR", "/srv/shop/build/app.JAR"),
        ("ruby ./../blog/main.rb", "/srv/blog/main.rb"),
        ("sh -e run.sh first.py", "/srv/shop/run.sh"),
    ],
)
def test_a_script_of_somebodys_own(command: str, path: str) -> None:
    assert script_path(command.split(), "/srv/shop") == path


@pytest.mark.parametrize(
    "command",
    [
        "node",
        "",
        "python3 -m http.server",
        "app.py",
        "php -r code.php",
        "python3 -W",
        "python3 /usr/lib/python3/http/server.py",
        "node node_modules/vite/bin/vite.js",
        "node ../../usr/share/app.js",
        ".venv/bin/python /home/ada/.venv/lib/site-packages/tool.py",
    ],
)
def test_nothing_of_somebodys_own(command: str) -> None:
    assert script_path(command.split(), "/srv/shop") is None


def test_without_a_directory_only_an_absolute_path_is_known() -> None:
    assert script_path(("node", "server.js"), None) is None
    assert script_path(("node", "/srv/server.js"), None) == "/srv/server.js"


@given(argv=st.lists(st.text(max_size=12)), cwd=st.none() | st.text(max_size=12))
def test_no_command_line_is_too_odd(argv: list[str], cwd: str | None) -> None:
    path = script_path(argv, cwd)
    assert path is None or path.lower().endswith(tuple(word.lower()[-2:] for word in argv if word))
