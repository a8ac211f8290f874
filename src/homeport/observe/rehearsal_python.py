"""Say what a command would start in Python, and what it would certainly not find there."""

import re
from posixpath import basename, dirname

from homeport.model.app_traces import StartFailure
from homeport.model.clues import EntryKind
from homeport.observe.clues.launch import PYTHON, Launch, parse_launch
from homeport.observe.clues.python_environment import is_python
from homeport.observe.clues.python_imports import find_module, is_foreign, script_files
from homeport.observe.clues.tree import at, is_file, is_folder, read_bytes
from homeport.observe.rehearsal_command import Step, is_plain
from homeport.observe.rehearsal_imports import Start, follow_imports, is_missing
from homeport.observe.rehearsal_places import lies_deeper
from homeport.observe.rehearsal_program import Program, unshim
from homeport.observe.rehearsal_sites import read_interpreter

# What loads "main:app" at start, from the current directory unless it is told another.
_SERVERS = frozenset({"uvicorn", "gunicorn", "hypercorn", "granian", "daphne", "waitress-serve"})
_FOLDER_OPTIONS = ("--app-dir", "--chdir", "--pythonpath", "--working-dir", "--root-path-dir")
_SPEC = re.compile(r"^[^\W\d]\w*(?:\.[^\W\d]\w*)*:[^\W\d]\w*(?:\.\w+)*(?:\(\))?$")
_DOTTED = re.compile(r"^[^\W\d]\w*(?:\.[^\W\d]\w*)+$")
_MOVES = re.compile(rb"chdir|pythonpath|raw_env|sys\.path")
# They install what is missing before they run anything.
_INSTALLERS = frozenset({"uv", "hatch", "rye"})
_IN_PROJECT = (".venv", "venv", "env")


def rehearse_python(step: Step, program: Program) -> tuple[StartFailure, ...]:
    """Return why `program` would fail, if it is Python or written in it."""
    name = basename(program.path)
    if is_python(name):
        launch = parse_launch(step.words[1:], PYTHON)
        return _launched(launch, step, program.path) if launch else ()
    if program.interpreter is None or not is_python(basename(program.interpreter)):
        return ()
    rest = step.words[1:]
    if name in _SERVERS or name == "flask":
        return _server(name, rest, step, program.interpreter)
    is_own = program.path.startswith(f"{step.scene.project}/") and not is_foreign(program.path)
    if is_own and basename(dirname(program.path)) not in ("bin", "Scripts"):
        launch = Launch(kind=EntryKind.SCRIPT, target=program.path, rest=rest)
        return _launched(launch, step, program.interpreter)
    return ()


def start_script(step: Step, program: Program) -> str | None:
    """Return the user's own script that the step starts by name."""
    if is_python(basename(program.path)):
        launch = parse_launch(step.words[1:], PYTHON)
        if launch is None or launch.kind is not EntryKind.SCRIPT or not is_plain(launch.target):
            return None
        files = script_files(at(step.folder, launch.target) or "", step.root)
        return files[0] if files else None
    if program.interpreter and is_python(basename(program.interpreter)):
        return program.path if program.path.startswith(f"{step.scene.project}/") else None
    return None


def _launched(launch: Launch, step: Step, interpreter: str) -> tuple[StartFailure, ...]:
    if launch.kind is EntryKind.INLINE or not is_plain(launch.target):
        return ()
    if launch.kind is EntryKind.SCRIPT:
        return _script(launch.target, step, interpreter)
    first = launch.target.partition(".")[0]
    if launch.target in _SERVERS or launch.target == "flask":
        missing = _module(launch.target, step, interpreter)
        return missing or _server(launch.target, launch.rest, step, interpreter)
    return _module(launch.target, step, interpreter) if first else ()


def _script(target: str, step: Step, interpreter: str) -> tuple[StartFailure, ...]:
    path = at(step.folder, target)
    if path is None:
        return ()
    files = script_files(path, step.root)
    if not files:
        if (
            is_folder(path, step.root)
            or not _is_absent(path, step)
            or lies_deeper(target, step.scene)
        ):
            return ()
        return (
            StartFailure(
                code="app-crashed",
                line=f"{interpreter} cannot open {path}: no such file",
                line_number=0,
                subject=path,
            ),
        )
    return _followed(files, (dirname(files[0]),), step, interpreter)


def _is_absent(path: str, step: Step) -> bool:
    """Return whether nothing at all is at `path`, in a directory that is there."""
    return is_folder(step.folder, step.root) and read_bytes(path, step.root, 1) is None


def _module(module: str, step: Step, interpreter: str) -> tuple[StartFailure, ...]:
    files = find_module(module, _own_folders(step), step.root)
    if files:
        inner = f"{dirname(files[-1])}/__main__.py"
        if basename(files[-1]) == "__init__.py" and is_file(inner, step.root):
            files = (*files, inner)
        return _followed(files, _own_folders(step), step, interpreter)
    start = _start((), _own_folders(step), step, interpreter)
    first = module.partition(".")[0]
    if start is None or start.interpreter.is_open or not is_missing(first, start, step):
        return ()
    return (
        StartFailure(
            code="missing-dependency",
            line=f"{interpreter} has no module called {first}: it is not installed",
            line_number=0,
            subject=first,
        ),
    )


def _server(
    name: str, words: tuple[str, ...], step: Step, interpreter: str
) -> tuple[StartFailure, ...]:
    """Return why a server would not load the application that it is told to."""
    if any(one.partition("=")[0] in _FOLDER_OPTIONS for one in words):
        return ()
    for config in ("gunicorn.conf.py", "hypercorn.toml", ".env", ".flaskenv"):
        text = read_bytes(f"{step.folder}/{config}", step.root, 65_536)
        if text and (_MOVES.search(text) or b"FLASK_" in text or b"PYTHON" in text):
            return ()
    module = _flask_module(words, step) if name == "flask" else _spec(name, words)
    if module is None:
        return ()
    files = find_module(module, _own_folders(step), step.root)
    if files:
        return _followed(files, _own_folders(step), step, interpreter)
    return _no_app(module, step, interpreter)


def _spec(name: str, words: tuple[str, ...]) -> str | None:
    """Return the module of "main:app"; gunicorn takes a module alone as its last word, too."""
    specs = [one for one in words if _SPEC.match(one)]
    if specs or name != "gunicorn":
        return specs[0].partition(":")[0] if len(specs) == 1 else None
    last, before = words[-1:], words[-2:-1]
    is_last = last and not (before and before[0].startswith("-"))
    return last[0] if is_last and _DOTTED.match(last[0]) else None


def _flask_module(words: tuple[str, ...], step: Step) -> str | None:
    """Return the module that `flask run` loads. Source: flask.palletsprojects.com/cli."""
    if "run" not in words:
        return None
    told = step.value("FLASK_APP")
    for index, word in enumerate(words[:-1]):
        if word in ("--app", "-A"):
            told = words[index + 1]
        elif word.startswith("--app="):
            told = word[6:]
    if not told:
        names = [one for one in ("wsgi", "app") if is_file(f"{step.folder}/{one}.py", step.root)]
        return names[0] if names else None
    module = told.partition(":")[0].removesuffix(".py")
    return module if re.fullmatch(r"\w+(?:\.\w+)*", module) else None


def _no_app(module: str, step: Step, interpreter: str) -> tuple[StartFailure, ...]:
    start = _start((), _own_folders(step), step, interpreter)
    first = module.partition(".")[0]
    if start is None or start.interpreter.is_open or not is_missing(first, start, step):
        return ()
    return (
        StartFailure(
            code="app-crashed",
            line=f"the application is to be in {module}, and there is no such module in "
            f"{step.folder}",
            line_number=0,
            subject=module,
        ),
    )


def _own_folders(step: Step) -> tuple[str, ...]:
    return (step.folder, *_python_path(step))


def _python_path(step: Step) -> tuple[str, ...]:
    found = (at(step.folder, one) for one in step.value("PYTHONPATH").split(":") if one)
    return tuple(one for one in found if one is not None)


def _followed(
    files: tuple[str, ...], folders: tuple[str, ...], step: Step, interpreter: str
) -> tuple[StartFailure, ...]:
    start = _start(files, folders, step, interpreter)
    return follow_imports(start, step) if start is not None else ()


def _start(
    files: tuple[str, ...], folders: tuple[str, ...], step: Step, interpreter: str
) -> Start | None:
    """Return what is started by which interpreter, None when that is not to be told."""
    if step.runner in _INSTALLERS or not all(map(is_plain, _python_path(step))):
        return None
    path = unshim(interpreter, step)
    found = read_interpreter(path, step) if path is not None else None
    if found is None:
        return None
    word = step.words[0]
    is_tool = is_python(basename(word)) or basename(dirname(word)) == "bin"
    return Start(
        files=files,
        folders=tuple(dict.fromkeys((*folders, *_python_path(step)))),
        interpreter=found,
        is_exact="/" in word and is_tool and step.runner is None,
    )
