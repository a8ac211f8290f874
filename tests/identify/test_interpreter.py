"""Which script an interpreter was told to run."""

import pytest

from homeport.identify.interpreter import is_interpreter, script_of


@pytest.mark.parametrize(
    ("command", "script"),
    [
        ("python3.11 manage.py runserver 8000", "manage.py"),
        ("/home/ada/shop/.venv/bin/python -W ignore app/main.py", "app/main.py"),
        ("python -m http.server 8000", None),
        ("python -c print()", None),
        ("node -r ts-node/register src/server.ts", "src/server.ts"),
        ("node --inspect=0 ./node_modules/.bin/vite --port 5173", "./node_modules/.bin/vite"),
        ("node", None),
        ("node repl", None),
        ("deno run -A main.ts", "main.ts"),
        ("bun run dev", None),
        ("php -S 127.0.0.1:8000 router.php", "router.php"),
        ("java -cp lib -jar build/app.jar", "build/app.jar"),
        ("uvicorn app.main:app", None),
        ("nodemon server.js", None),
        ("python -X", None),
        ("", None),
    ],
)
def test_the_script_of_a_command(command: str, script: str | None) -> None:
    assert script_of(tuple(command.split())) == script


@pytest.mark.parametrize("name", ["python3.14t", "pypy3", "node", "nodejs", "ruby3.2", "java"])
def test_interpreters(name: str) -> None:
    assert is_interpreter(name)


@pytest.mark.parametrize("name", ["node_exporter", "javac", "uvicorn", "php-fpm", "pythonista"])
def test_programs_with_similar_names(name: str) -> None:
    assert not is_interpreter(name)
