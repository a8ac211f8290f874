"""Find the user's code that a Python server or tool was pointed at."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname

from homeport.observe.clues.python_imports import find_module
from homeport.observe.clues.remembered import Remembered
from homeport.observe.clues.tree import at, is_file

# "main:app", "shop.wsgi:build('x')"; "localhost:8000" is none, because of what follows ":".
_SPEC = re.compile(r"([^\W\d]\w*(?:\.[^\W\d]\w*)*):([^\W\d]\w*(?:\.\w+)*(?:\(.*\))?)")
_DOTTED = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_FILE = re.compile(r"(.+\.(?:py|ipynb|wsgi))(?:::?[^\W\d][\w.]*)?")
# Options whose value is the directory that imports begin at.
_FOLDER_OPTIONS = frozenset(
    {"--app-dir", "--chdir", "--pythonpath", "--working-dir", "--working-directory", "--workdir"}
)
_APP_OPTIONS = frozenset({"--app", "-A", "--wsgi-file", "--module", "--source", "--factory-app"})
# Options whose value may look like a program, but is none.
_OTHER_FILES = frozenset(
    {
        "-c", "--config", "--log-config", "--logger-class", "--env-file", "-k", "--worker-class",
        "--settings", "--loop", "--http", "--ws", "--interface", "--reload-include",
        "--reload-exclude", "--config-file", "--ssl-module", "--lifespan", "--log-level",
    }
)  # fmt: skip
# Servers that take a module alone for an application: gunicorn calls the missing name
# "application", Sanic "app".
_TAKES_MODULE = frozenset({"gunicorn", "sanic", "hupper", "uwsgi", "solara", "daphne"})
_FLAGS = frozenset(
    {
        "--reload", "--preload", "--daemon", "-D", "-R", "--spew", "--check-config",
        "--print-config", "--capture-output", "--no-sendfile", "--proxy-protocol", "--dev",
        "--debug", "-d", "--fast", "--single-process", "--access-log", "--auto-reload", "-r",
    }
)  # fmt: skip
# The variable that names the application where the command line does not.
_DJANGO = ("django-admin", "django")
_VARIABLES = {
    "flask": "FLASK_APP",
    "quart": "QUART_APP",
    "litestar": "LITESTAR_APP",
    **dict.fromkeys(_DJANGO, "DJANGO_SETTINGS_MODULE"),
}
# Where tools look when nobody names the application.
# Source: flask/cli.py, fastapi_cli/discover.py, litestar/cli/_utils.py, streamlit/web/cli.py.
_DEFAULTS = {
    "flask": ("wsgi.py", "app.py"),
    "quart": ("app.py",),
    "fastapi": (
        "main.py", "app.py", "api.py", "app/main.py", "app/app.py", "app/api.py",
    ),
    "litestar": ("asgi.py", "app.py", "application.py", "app/__init__.py"),
    "streamlit": ("streamlit_app.py",),
    "locust": ("locustfile.py",),
}  # fmt: skip
_GUNICORN_APP = Remembered(
    lambda text: re.findall(r"^wsgi_app\s*=\s*[\"']([^\"'\n]+)", text, re.MULTILINE)
)
_PASTE_APP = Remembered(lambda text: re.findall(r"^use\s*=\s*egg:([\w.-]+)", text, re.MULTILINE))


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """The user's application: as the command line names it, its files, where imports begin."""

    spec: str
    files: tuple[str, ...]
    folder: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A command, what follows it, and where it was given."""

    command: str
    rest: tuple[str, ...]
    cwd: str | None
    environ: Mapping[str, str]
    folders: tuple[str, ...] = ()


def find_app(words: Words, root: Path) -> App | None:
    """Return the application that a server or tool runs, None when nothing names one.

    There is no list of servers: a word that names a file, or a module that lies in the project,
    is the application whoever the server is.
    """
    folder = _folder_option(words)
    for candidate in _candidates(words):
        app = resolve_app(candidate, words, folder, root)
        if app is not None:
            return app
    return _from_files(words, folder, root)


def resolve_app(spec: str, words: Words, folder: str | None, root: Path) -> App | None:
    """Return the application that `spec` names: a path, "module:name" or a dotted module."""
    file = _FILE.fullmatch(spec)
    if file is not None:
        found_file = _at_path(file[1], spec, folder or words.cwd, root)
        if found_file is not None:
            return found_file
    module = spec.partition(":")[0]
    if "/" in module:
        # Flask takes a path without ".py": fl/web:create.
        return _at_path(f"{module}.py", spec, folder or words.cwd, root)
    if not _DOTTED.fullmatch(module):
        return None
    for place in (folder, words.cwd, *words.folders):
        found = find_module(module, (place,), root) if place else ()
        if found:
            return App(spec=spec, files=found, folder=place)
    return None


def _at_path(written: str, spec: str, cwd: str | None, root: Path) -> App | None:
    path = at(cwd, written)
    if path is None or not is_file(path, root):
        return None
    return App(spec=spec, files=(path,), folder=dirname(path))


def name_app(words: Words) -> str | None:
    """Return what the command line names as application, though its files were not found."""
    for candidate in _candidates(words):
        if _SPEC.fullmatch(candidate):
            return candidate
    return None


def _folder_option(words: Words) -> str | None:
    for option, value in _pairs(words.rest):
        if option in _FOLDER_OPTIONS and value:
            return at(words.cwd, value)
    return None


def _pairs(rest: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Return options with what could be their value."""
    for index, word in enumerate(rest):
        if word.startswith("-"):
            option, equals, value = word.partition("=")
            following = rest[index + 1] if index + 1 < len(rest) else ""
            yield option, value if equals else following


def _candidates(words: Words) -> Iterator[str]:
    for option, value in _pairs(words.rest):
        is_settings = option == "--settings" and words.command in _DJANGO
        if (is_settings or option in _APP_OPTIONS) and value and not value.startswith("-"):
            yield value
    for word, before in zip(words.rest, ("", *words.rest), strict=False):
        if word.startswith("-") or before in _OTHER_FILES or before in _FOLDER_OPTIONS:
            continue
        if _FILE.fullmatch(word) or _SPEC.fullmatch(word) or _is_module(word, before, words):
            yield word
    variable = _VARIABLES.get(words.command)
    if variable and words.environ.get(variable):
        yield words.environ[variable]


def _is_module(word: str, before: str, words: Words) -> bool:
    if words.command not in _TAKES_MODULE or not _DOTTED.fullmatch(word):
        return False
    return not before.startswith("-") or before in _FLAGS or "=" in before


def _from_files(words: Words, folder: str | None, root: Path) -> App | None:
    """Return the application that a configuration file names, or that lies where tools look."""
    place = folder or words.cwd
    if place is None:
        return None
    if words.command == "gunicorn":
        config = _value_of(("-c", "--config"), words) or "gunicorn.conf.py"
        named = _GUNICORN_APP.read(at(place, config.removeprefix("file:")) or "", root)
        return resolve_app(named[0], words, folder, root) if named else None
    if words.command == "pserve":
        ini = next((one for one in words.rest if one.endswith(".ini")), "")
        named = _PASTE_APP.read(at(place, ini) or "", root) or []
        return resolve_app(named[0].replace("-", "_"), words, folder, root) if named else None
    for file in _DEFAULTS.get(words.command, ()):
        if is_file(f"{place}/{file}", root):
            return App(spec=file, files=(f"{place}/{file}",), folder=place)
    return None


def _value_of(options: tuple[str, ...], words: Words) -> str | None:
    return next((value for option, value in _pairs(words.rest) if option in options), None)
