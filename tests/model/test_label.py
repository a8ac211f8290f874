"""What services are called."""

import pytest
from cli_nouns import a_service

from homeport.model.label import RUNTIME, label, process_label


@pytest.mark.parametrize(
    ("argv", "name"),
    [
        (("/usr/bin/node", "/w/shop/node_modules/.bin/vite", "--port", "5173"), "vite"),
        (("node", "/w/shop/node_modules/vite/bin/vite.js"), "vite"),
        (("node", "/w/shop/node_modules/next/dist/bin/next", "dev"), "next"),
        (("node", "/w/shop/node_modules/webpack/dist/index.js"), "webpack"),
        (("node", "server.js"), "node server.js"),
        (("node", "/w/shop/dist/main.js"), "node shop"),
        (("node", "index.js"), "node index.js"),
        (("node", "--require", "x.js", "server.js"), "node server.js"),
        (("node", "--inspect", "server.js"), "node server.js"),
        (("python3", "-m", "http.server", "8000"), "http.server"),
        (("python3", "-m"), "python"),
        (("/w/.venv/bin/python3.11", "/w/.venv/bin/uvicorn", "api:app"), "uvicorn"),
        (("python3", "-c", "import time"), "python"),
        (("python3.12",), "python"),
        (("python3", "manage.py", "runserver"), "python manage.py"),
        (("java", "-Xmx1g", "-jar", "/opt/app.jar"), "java app.jar"),
        (("bun", "run", "dev.ts"), "bun dev.ts"),
        (("deno", "serve", "--port", "8000", "--host", "::1", "app.ts"), "deno app.ts"),
        (("/usr/sbin/sshd", "-D"), "sshd"),
    ],
)
def test_an_interpreter_is_called_by_what_it_runs(argv: tuple[str, ...], name: str) -> None:
    comm = argv[0].rpartition("/")[2]
    assert process_label(comm, argv) == name


def test_a_process_that_is_hidden_has_no_name() -> None:
    assert process_label(None, ()) is None
    assert process_label(None, ("/opt/tool",)) == "tool"
    assert process_label("redis-server", ()) == "redis-server"


def test_what_was_identified_comes_first() -> None:
    assert label(a_service(product="vite", version="6.0.1")) == "vite 6.0.1"
    assert label(a_service(product="vite")) == "vite"
    assert label(a_service(framework="Next.js", framework_version="15")) == "Next.js 15"
    facts = {"product": "uvicorn", "framework": "FastAPI", "framework_version": "1.2"}
    both = a_service(**facts, kind="app-server")
    assert label(both) == "FastAPI 1.2 on uvicorn"
    dev = a_service(product="Vite", version="6.2", framework="React", kind="dev-server")
    assert label(dev) == "Vite 6.2"
    itself = a_service(product="Streamlit", version="1.3", framework="Streamlit")
    assert label(itself) == "Streamlit 1.3"
    script = a_service(product="Node.js", version="22.1", kind=RUNTIME)
    assert label(script) == label(a_service())
    assert label(a_service()) == "vite"


def test_a_name_that_is_a_command_line_ends_before_its_options() -> None:
    assert process_label("ng serve --port", ("ng serve --port=4200",)) == "ng serve"


def test_a_product_that_holds_the_frameworks_name_stands_for_both() -> None:
    one = a_service(
        kind="app-server", product="Twisted Web", version="26.10.0", framework="Twisted",
        framework_version="26.10.0",
    )  # fmt: skip
    assert label(one) == "Twisted Web 26.10.0"
