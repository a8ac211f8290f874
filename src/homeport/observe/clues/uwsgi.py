"""Read the Python application inside uWSGI, which is a compiled program that embeds Python."""

import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname

from homeport.model.clues import Entry, EntryKind, Runtime
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.python_app import App, Words, resolve_app
from homeport.observe.clues.python_environment import sites_at
from homeport.observe.clues.python_imports import follow
from homeport.observe.clues.python_manifest import read_declared
from homeport.observe.clues.remembered import Remembered
from homeport.observe.clues.site_packages import read_site
from homeport.observe.clues.tree import at

# Source: uwsgi-docs, "Configuration Options".
_SHORT = {"-w": "module", "-H": "home", "-M": "master"}
_APPS = ("module", "wsgi", "wsgi-file", "file", "mount")
_HOMES = ("home", "virtualenv", "venv", "pyhome")
_FOLDERS = ("chdir", "pythonpath", "python-path", "pp", "chdir2")
_LINE = re.compile(r"^[ \t]*([a-z][\w-]*)[ \t]*=(.*)$", re.MULTILINE)
_INI = Remembered(lambda text: tuple(_LINE.findall(text)), 65_536)


def is_uwsgi(program: str) -> bool:
    """Return whether a program of this name is uWSGI."""
    return re.match(r"^uwsgi(?:-core|_python\d*)?$", program) is not None


def read_uwsgi(process: Process, environ: Mapping[str, str], files: Files) -> Part:
    """Return what the application that uWSGI runs imports, and its virtual environment."""
    root = files.root
    options = _options(process, root)
    cwd = at(process.cwd, options.get("chdir", process.cwd or ""))
    words = Words(
        command="uwsgi",
        rest=(),
        cwd=cwd,
        environ=environ,
        folders=tuple(
            path for key in _FOLDERS if key in options and (path := at(cwd, options[key]))
        ),
    )
    app = _app(options, words, root)
    if app is None:
        return Part()
    home = next((options[key] for key in _HOMES if key in options), environ.get("VIRTUAL_ENV"))
    prefix = at(cwd, home) if home else None
    site = read_site(sites_at(prefix or "/usr", process, root), root)
    followed = follow(app.files, (app.folder or "/", *words.folders), root)
    declared, manifests = read_declared(dirname(app.files[0]), root)
    return Part(
        runtime=Runtime(name="python"),
        entry=Entry(kind=EntryKind.COMMAND, name="uwsgi", path=process.exe, app=app.spec),
        imports=followed.imports,
        installed=site.installed,
        declared=declared,
        looked_at=(f"the imports of {app.files[0]}", *manifests),
    )


def _options(process: Process, root: Path) -> dict[str, str]:
    """Return the options of the command line and of the ini files that it names."""
    found: dict[str, str] = {}
    words = process.argv[1:]
    for index, word in enumerate(words):
        name, equals, value = word.partition("=")
        key = _SHORT.get(name) or (name[2:] if name.startswith("--") else "")
        following = words[index + 1] if index + 1 < len(words) else ""
        if key:
            found.setdefault(key, value if equals else following)
        elif word.endswith(".ini"):
            found.setdefault("ini", word)
    path = at(process.cwd, found["ini"]) if found.get("ini") else None
    for key, value in (_INI.read(path, root) or ()) if path else ():
        found.setdefault(key, value.strip().replace("%d", f"{dirname(path or '')}/"))
    return found


def _app(options: Mapping[str, str], words: Words, root: Path) -> App | None:
    for key in _APPS:
        spec = options.get(key)
        if spec:
            spec = spec.rpartition("=")[2] if key == "mount" else spec
            app = resolve_app(spec, words, None, root)
            if app is not None:
                return app
    return None
