"""Following imports through the user's own files."""

from pathlib import Path

from file_trees import plant

from homeport.observe.clues.python_imports import (
    MOST_FILES,
    find_module,
    follow,
    follow_text,
    is_foreign,
    script_files,
)


def test_own_modules_are_followed_and_others_named(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/s/main.py": "from shop.routes import users\nimport settings, json",
            "/s/settings.py": "import environs",
            "/s/shop/__init__.py": "import loguru",
            "/s/shop/routes/users.py": "from fastapi import APIRouter\nfrom ..db import engine",
            "/s/shop/db.py": "import sqlalchemy\nfrom . import models",
            "/s/shop/models/__init__.py": "import pydantic",
            "/s/unused.py": "import flask",
        },
    )
    found = follow(["/s/main.py"], ["/s"], tmp_path)
    assert found.imports == {
        "json", "environs", "loguru", "fastapi", "fastapi.APIRouter", "sqlalchemy", "pydantic",
    }  # fmt: skip
    assert found.files[0] == "/s/main.py"
    assert "/s/unused.py" not in found.files


def test_circles_and_crowds_end(tmp_path: Path) -> None:
    files = {f"/s/m{index}.py": f"import m{(index + 1) % 200}" for index in range(200)}
    names = ", ".join(f"m{index}" for index in range(200))
    plant(tmp_path, {**files, "/s/all.py": f"import {names}"})
    assert len(follow(["/s/m0.py"], ["/s"], tmp_path).files) < 10
    assert len(follow(["/s/all.py"], ["/s"], tmp_path).files) == MOST_FILES


def test_installed_packages_are_not_entered(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/v/lib/python3.11/site-packages/lib.py": "import flask",
            "/s/app.py": "import lib",
            "/s/lib/readme.txt": "",
        },
    )
    folders = ["/s", "/v/lib/python3.11/site-packages"]
    assert follow(["/s/app.py"], folders, tmp_path).imports == {"lib"}
    assert is_foreign("/v/lib/python3.11/site-packages/lib.py")
    assert is_foreign("/usr/lib/python3.11/http/server.py")
    assert not is_foreign("/srv/lib/python/app.py")


def test_the_application_that_a_script_serves_is_followed(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {"/s/run.py": "import uvicorn\nuvicorn.run('main:app')", "/s/main.py": "import fastapi"},
    )
    found = follow(["/s/run.py"], ["/s"], tmp_path)
    assert found.imports == {"uvicorn", "uvicorn.run", "fastapi"}
    assert found.specs == ("main:app",)


def test_settings_of_django_are_followed(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/s/manage.py": "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'p.settings'",
            "/s/p/settings.py": "INSTALLED_APPS = ['rest_framework', 'p']\nROOT_URLCONF = 'p.urls'",
            "/s/p/__init__.py": "",
            "/s/p/urls.py": "from django.urls import path",
        },
    )
    found = follow(["/s/manage.py"], ["/s"], tmp_path)
    assert found.settings == "p.settings"
    assert {"rest_framework", "django.urls"} <= found.imports
    assert not any(one.startswith("p.") for one in found.imports)


def test_inline_code(tmp_path: Path) -> None:
    plant(tmp_path, {"/s/app.py": "import flask"})
    found = follow_text("import app, http.server", ["/s"], tmp_path)
    assert found.imports == {"flask", "http.server"}


def test_modules_are_found_as_python_finds_them(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {"/s/a/__init__.py": "", "/s/a/b/c.py": "", "/s/d.py": "", "/s/ns/e.py": "", "/s/f/x": ""},
    )
    assert find_module("a.b.c", ["/s"], tmp_path) == ("/s/a/__init__.py", "/s/a/b/c.py")
    assert find_module("a.Thing", ["/s"], tmp_path) == ("/s/a/__init__.py",)
    assert find_module("d.Thing", ["/s"], tmp_path) == ("/s/d.py",)
    assert find_module("ns.e", ["/s"], tmp_path) == ("/s/ns/e.py",)
    assert find_module("f", ["/s", "/absent"], tmp_path) == ()


def test_what_a_script_argument_may_be(tmp_path: Path) -> None:
    plant(tmp_path, {"/s/app/__main__.py": "", "/s/tool": "", "/s/x.py": ""})
    assert script_files("/s/app", tmp_path) == ("/s/app/__main__.py",)
    assert script_files("/s/tool", tmp_path) == ("/s/tool",)
    assert script_files("/s/x.py", tmp_path) == ("/s/x.py",)
    assert script_files("/s/absent", tmp_path) == ()
