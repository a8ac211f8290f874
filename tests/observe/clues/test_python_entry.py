"""What Python processes were asked to run."""

import shlex
from pathlib import Path

import pytest
from file_trees import plant
from nouns import process
from python_trees import SITE, venv

from homeport.model.clues import Entry
from homeport.observe.clues.python_entry import find_entry, is_worker, launch_of, script_path
from homeport.observe.clues.python_environment import Environment
from homeport.observe.clues.site_packages import read_site

EXE = "/opt/python/bin/python3.11"


def entry_of(argv: tuple[str, ...], root: Path) -> Entry | None:
    one = process(exe=EXE, argv=argv, cwd="/srv")
    environment = Environment(prefix="/v", base="/opt/python", site=(f"/v/{SITE}",), minor="3.11")
    started = find_entry(one, launch_of(one), environment, read_site(environment.site, root), root)
    return started.entry if started else None


@pytest.fixture
def root(tmp_path: Path) -> Path:
    plant(tmp_path, venv("/v", {"uvicorn": "0.30.1", "debugpy": "1.8"}, uvicorn="uvicorn.main"))
    return plant(
        tmp_path,
        {
            "/srv/app.py": "",
            "/srv/shop/__init__.py": "",
            "/srv/shop/__main__.py": "",
            "/srv/bin/serve.py": "",
            "/v/bin/activate_this.py": "",
            "/opt/python/lib/python3.11/http/server.py": "",
        },
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/v/bin/python app.py 80", "script app.py /srv/app.py None"),
        ("/v/bin/python -u ./app.py", "script app.py /srv/app.py None"),
        ("/v/bin/python bin/serve.py", "script serve.py /srv/bin/serve.py None"),
        ("/v/bin/python /v/bin/uvicorn main:app", "command uvicorn /v/bin/uvicorn pypi:uvicorn"),
        ("/v/bin/python ../v/bin/uvicorn x:y", "command uvicorn /v/bin/uvicorn pypi:uvicorn"),
        # It changed its directory since.
        ("/v/bin/python v/bin/uvicorn main:app", "command uvicorn /v/bin/uvicorn pypi:uvicorn"),
        ("/v/bin/python /v/bin/own", "command own /v/bin/own None"),
        ("/v/bin/python -m uvicorn main:app", "module uvicorn None pypi:uvicorn"),
        ("/v/bin/python -m http.server", "module http.server None None"),
        ("/v/bin/python -m shop", "module shop /srv/shop/__main__.py None"),
        ("/v/bin/python -c pass", "inline -c None None"),
        (
            f"/v/bin/python /v/{SITE}/debugpy/adapter --port 1",
            f"module debugpy.adapter /v/{SITE}/debugpy/adapter pypi:debugpy",
        ),
        (
            f"/v/bin/python /v/{SITE}/uvicorn/__main__.py",
            f"module uvicorn /v/{SITE}/uvicorn/__main__.py pypi:uvicorn",
        ),
        (
            "python /opt/python/lib/python3.11/http/server.py",
            "module http.server /opt/python/lib/python3.11/http/server.py None",
        ),
        ("python -m debugpy --listen 5678 -m uvicorn x:y", "module uvicorn None pypi:uvicorn"),
        (
            "python -m debugpy --listen 5678 --wait-for-client app.py",
            "script app.py /srv/app.py None",
        ),
        ("python /v/bin/coverage run -p app.py", "script app.py /srv/app.py None"),
        ("python -m cProfile -o x app.py", "script app.py /srv/app.py None"),
        ("python -m debugpy --listen 5678 --pid 3", "module debugpy None pypi:debugpy"),
    ],
)
def test_entries(line: str, expected: str, root: Path) -> None:
    entry = entry_of(tuple(shlex.split(line)), root)
    assert entry is not None
    assert f"{entry.kind} {entry.name} {entry.path} {entry.package}" == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("uvicorn: worker [main:app]", "command uvicorn pypi:uvicorn"),
        ("[uvicorn@host] idle", "command uvicorn pypi:uvicorn"),
        ("python app.py", "script app.py None"),
        ("debugpy", "command debugpy pypi:debugpy"),
    ],
)
def test_titles_that_processes_wrote_themselves(title: str, expected: str, root: Path) -> None:
    entry = entry_of((title,), root)
    assert entry is not None
    assert f"{entry.kind} {entry.name} {entry.package}" == expected


def test_a_program_of_the_distribution(root: Path) -> None:
    plant(
        root,
        {
            "/usr/bin/wsdd": "#!/usr/bin/python3\nimport socket\n",
            "/var/lib/dpkg/status": "Package: wsdd\nStatus: install ok installed\n"
            "Version: 2:0.7.0-2.1\n\n",
            "/var/lib/dpkg/info/wsdd.list": "/.\n/usr\n/usr/bin\n/usr/bin/wsdd\n",
        },
    )
    entry = entry_of(("/usr/bin/python3", "/usr/bin/wsdd", "--shortlog"), root)
    assert entry is not None
    assert entry.package is not None
    assert (str(entry.package), entry.package.version) == ("deb:wsdd", "0.7.0")


def test_the_application_in_a_title(root: Path) -> None:
    one = process(exe=EXE, argv=("uvicorn: worker [shop.wsgi:app]",), cwd="/srv")
    environment = Environment(prefix="/v", base="/opt/python", site=(f"/v/{SITE}",))
    site = read_site(environment.site, root)
    started = find_entry(one, launch_of(one), environment, site, root)
    assert started is not None
    assert started.rest == ("shop.wsgi:app",)


@pytest.mark.parametrize("argv", [(), ("",), ("python",), ("python -i",), ("strange: x",), (":",)])
def test_nothing_is_told(argv: tuple[str, ...], root: Path) -> None:
    assert entry_of(argv, root) is None


def test_workers_of_multiprocessing() -> None:
    for code in (
        "from multiprocessing.spawn import spawn_main; spawn_main(tracker_fd=5, pipe_handle=7)",
        "from multiprocessing.resource_tracker import main;main(4)",
        "from multiprocessing.forkserver import main; main(3)",
    ):
        assert is_worker(launch_of(process(argv=("python", "-c", code, "--multiprocessing-fork"))))
    assert not is_worker(launch_of(process(argv=("python", "-c", "print(1)"))))
    assert not is_worker(None)


def test_paths_of_scripts() -> None:
    one = process(argv=("python", "x/app.py"), cwd="/srv")
    assert script_path(one, launch_of(one)) == "/srv/x/app.py"
    unseen = process(argv=("python", "x/app.py"), cwd=None)
    assert script_path(unseen, launch_of(unseen)) is None
