"""The user's code that a server was pointed at."""

import shlex
from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.clues.python_app import Words, find_app, name_app

FILES = {
    "/s/main.py": "",
    "/s/app.py": "",
    "/s/shop/__init__.py": "",
    "/s/shop/wsgi.py": "",
    "/s/shop/settings.py": "",
    "/s/api/inner.py": "",
    "/s/gunicorn.conf.py": "import os\nwsgi_app = 'shop.wsgi'\n",
    "/s/logging.py": "",
    "/s/dev.ini": "[app:main]\nuse = egg:shop\n",
    "/s/nb.ipynb": "",
}


@pytest.mark.parametrize(
    ("line", "spec", "file"),
    [
        ("uvicorn main:app --port 80", "main:app", "/s/main.py"),
        ("uvicorn --log-config logging.py --host localhost:80 main:app", "main:app", "/s/main.py"),
        ("uvicorn --app-dir api inner:app", "inner:app", "/s/api/inner.py"),
        ("uvicorn --app-dir=api inner:app", "inner:app", "/s/api/inner.py"),
        ("gunicorn -b 127.0.0.1:80 shop.wsgi", "shop.wsgi", "/s/shop/wsgi.py"),
        ("gunicorn -w 4 --reload shop.wsgi:build('x')", "shop.wsgi:build(x)", "/s/shop/wsgi.py"),
        ("gunicorn -b 127.0.0.1:80", "shop.wsgi", "/s/shop/wsgi.py"),
        ("gunicorn -c gunicorn.conf.py", "shop.wsgi", "/s/shop/wsgi.py"),
        ("flask run", "app.py", "/s/app.py"),
        ("flask --app shop.wsgi:make run", "shop.wsgi:make", "/s/shop/wsgi.py"),
        ("flask --app api/inner:app run", "api/inner:app", "/s/api/inner.py"),
        ("fastapi dev main.py", "main.py", "/s/main.py"),
        ("fastapi run", "main.py", "/s/main.py"),
        ("streamlit run app.py -- --x", "app.py", "/s/app.py"),
        ("shiny run app.py:app", "app.py:app", "/s/app.py"),
        ("voila nb.ipynb", "nb.ipynb", "/s/nb.ipynb"),
        ("sanic main --dev", "main", "/s/main.py"),
        ("celery -A shop flower", "shop", "/s/shop/__init__.py"),
        ("pserve dev.ini", "shop", "/s/shop/__init__.py"),
        ("django-admin runserver --settings shop.settings", "shop.settings", "/s/shop/settings.py"),
        ("unheard-of main:app", "main:app", "/s/main.py"),
    ],
)
def test_applications(line: str, spec: str, file: str, tmp_path: Path) -> None:
    plant(tmp_path, FILES)
    command, *rest = shlex.split(line)
    words = Words(command=command, rest=tuple(rest), cwd="/s", environ={})
    app = find_app(words, tmp_path)
    assert app is not None
    assert (app.spec, app.files[-1]) == (spec, file)


@pytest.mark.parametrize(
    "line",
    [
        "uvicorn --host localhost:80",
        "pypi-server run packages",
        "gunicorn -k gevent",
        "uvicorn x:y",
    ],
)
def test_no_application(line: str, tmp_path: Path) -> None:
    plant(tmp_path, {"/s/packages": "", "/s/gevent.txt": ""})
    command, *rest = shlex.split(line)
    words = Words(command=command, rest=tuple(rest), cwd="/s", environ={})
    assert find_app(words, tmp_path) is None


def test_variables_name_it_too(tmp_path: Path) -> None:
    plant(tmp_path, FILES)
    words = Words(command="flask", rest=("run",), cwd="/s", environ={"FLASK_APP": "shop.wsgi"})
    app = find_app(words, tmp_path)
    assert app is not None
    assert app.spec == "shop.wsgi"


def test_what_cannot_be_found_is_still_named() -> None:
    words = Words(command="uvicorn", rest=("lib.server:app", "-p", "1"), cwd=None, environ={})
    assert name_app(words) == "lib.server:app"
