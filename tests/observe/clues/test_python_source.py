"""What Python code imports, found without compiling it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.python_source import is_standard, parse_source


@pytest.mark.parametrize(
    ("text", "modules"),
    [
        ("import fastapi", "fastapi"),
        ("import a.b as c, d", "a.b d"),
        ("from aiohttp import web", "aiohttp aiohttp.web"),
        ("from a import (b, # x\n  c as d,\n)", "a a.b a.c"),
        ("from a import b, \\\n   c", "a a.b a.c"),
        ("from a import *", "a"),
        ("def f():\n\tfrom a.b import c", "a.b a.b.c"),
        ("try: import a\nexcept ImportError: import b; import c", "a b c"),
        ("if x:\n    import a\nelse:\n    import b", "a b"),
        ("import importlib\nimportlib.import_module('a.b')", "a.b importlib"),
        ("__import__('a')\nimport b", "a b"),
        ('"""\nfrom flask import Flask\n"""\nimport a', "a"),
        ("'''\nimport flask\n'''\nimport a", "a"),
        ("# import flask\nimport a  # import b", "a"),
        ("x = 'import flask'\nimport a", "a"),
        ('x = "\\\nimport flask"\nimport a', "a"),
        ("x = r'\\'\nimport a", "a"),
        ("if TYPE_CHECKING:\n    from flask import Flask\n\n    import b\nimport a", "a"),
        ("if typing.TYPE_CHECKING:\n    import flask\nelse:\n    import a", "a"),
        ("import uvicorn\nuvicorn.run(app)", "uvicorn uvicorn.run"),
        ("import aiohttp as x\nx.web.run_app()", "aiohttp aiohttp.web"),
        ("import os\nos.environ", "os"),
        ("print 'python 2'\nimport a\nexec 'x' in y", "a"),
        ('x = f"{y["a"]}"\nimport a', "a"),
        ("import a\n\tbroken( [", "a"),
        ("\ufeffimport a".lstrip("\ufeff"), "a"),
        ("import a\r\nfrom b import c\r\n", "a b b.c"),
        ("import größe", "größe"),
        ("important = 1\nfrom_x = 2", ""),
        ("raise X from import_error", ""),
        ("from.import a", ""),
        ("from a import(b)", "a a.b"),
        ("", ""),
    ],
)
def test_imports(text: str, modules: str) -> None:
    assert " ".join(sorted(parse_source(text).modules)) == modules


def test_relative_imports_keep_their_level() -> None:
    text = "from . import a\nfrom .b import c\nfrom ..d.e import f\nfrom.g import h\nimport x"
    assert parse_source(text).relative == {
        (1, ""), (1, "a"), (1, "b"), (1, "b.c"), (2, "d.e"), (2, "d.e.f"), (1, "g"), (1, "g.h"),
    }  # fmt: skip


def test_the_application_that_a_script_names() -> None:
    text = "import uvicorn\nuvicorn.run('shop.main:app', host='localhost:80', log='a: b')\n"
    assert parse_source(text).specs == ("shop.main:app",)
    assert parse_source("import os\nx = 'a:b'").specs == ()


def test_django_names_its_parts_in_texts() -> None:
    manage = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')"
    assert parse_source(manage).settings == "shop.settings"
    assert parse_source("import os\nos.environ['DJANGO_SETTINGS_MODULE']='a.b'").settings == "a.b"
    settings = (
        "INSTALLED_APPS = [\n 'daphne',\n 'rest_framework', # x\n]\n"
        "INSTALLED_APPS += ('channels',)\nROOT_URLCONF = 'shop.urls'\n"
    )
    assert parse_source(settings).modules == {
        "daphne", "rest_framework", "channels", "shop.urls",
    }  # fmt: skip


def test_a_generated_file_does_not_fill_memory() -> None:
    text = "\n".join(f"import m{index}" for index in range(5_000))
    assert len(parse_source(text).modules) <= 400


def test_texts_that_were_made_to_hurt_are_read_in_linear_time() -> None:
    for evil in ('"""' * 30_000, "'" * 100_001, "\\\n" * 50_000, "from a import (" * 8_000):
        parse_source(f"import a\n{evil}")
    parse_source("if TYPE_CHECKING:\n" + " import x\n" * 20_000)
    parse_source("import" + " " * 100_000)
    parse_source("from" + " " * 100_000)
    parse_source("from " + "." * 100_000)
    parse_source("\n" * 100_000 + "import x")


def test_the_standard_library() -> None:
    assert is_standard("http.server")
    assert not is_standard("fastapi")


_SNIPPETS = st.sampled_from(
    ["import ", "from ", " as ", ".", "(", ")", '"""', "'", "\\", "\n", "#", "a", ",", ";", "\0"]
)


@given(st.text() | st.lists(_SNIPPETS).map("".join))
def test_any_text_is_survived(text: str) -> None:
    source = parse_source(text)
    assert all(source.modules)


@given(st.lists(st.from_regex(r"[a-z]{3,8}(\.[a-z]{1,5}){0,2}", fullmatch=True), max_size=8))
def test_what_is_written_is_found(names: list[str]) -> None:
    text = "\n".join(f"import {name}" for name in names)
    assert {name for name in names if " as" not in name} <= parse_source(text).modules | {
        "as",
        "import",
        "from",
    }
