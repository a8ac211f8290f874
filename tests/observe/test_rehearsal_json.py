"""Where JSON, TOML and INI stop being that, and what is forgiven."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.rehearsal_json import (
    ini_failure,
    json_failure,
    toml_failure,
    without_comments,
)

_MARK = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("raw", "where"),
    [
        (b'{\n  "a": 1,\n}', "line 3, column 1"),
        (b'{"a" 1}', "line 1, column 6"),
        (b"", "line 1, column 1"),
        (_MARK + b"{}", "byte order mark"),
        (b"{} {}", "Extra data"),
    ],
)
def test_json_that_is_none(raw: bytes, where: str) -> None:
    found = json_failure("/p/config.json", raw)
    assert found is not None
    assert (found.code, found.subject) == ("app-crashed", "/p/config.json")
    assert where in found.line


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("config.json", b'{"a": [NaN, -1e5, "//", "/*"]}'),
        ("tsconfig.json", b'{// why\n"a": 1, /* b */}'),
        ("tsconfig.build.json", b'{"a": ["b",],}'),
        ("settings.jsonc", b"{// why\n}"),
        ("tsconfig.json", _MARK + b"{}"),
        ("any.json5", b"{a: 'b'}"),
        ("utf16.json", "{}".encode("utf-16")),
        ("deep.json", b"[" * 100_000),
    ],
)
def test_json_that_is_one_or_may_be(name: str, raw: bytes) -> None:
    assert json_failure(f"/p/{name}", raw) is None


@pytest.mark.parametrize(
    "raw",
    [
        b"", b" \n", b'{"a": 1} {"a": 2}', b'{"a": {{ value }}}', b'{"a": "${X}",, }', b"{a: 1}",
        b"{'a': 1}", b'{"a": 1, // b\n}', _MARK + b"{}",
    ],
)  # fmt: skip
def test_what_another_program_may_take(raw: bytes) -> None:
    assert json_failure("/p/config.json", raw, is_strict=False) is None


@pytest.mark.parametrize("raw", [b'{"a": 1,, "b": true}', b'{"a": true', b'{"a" "b"}'])
def test_what_no_program_takes(raw: bytes) -> None:
    assert json_failure("/p/config.json", raw, is_strict=False) is not None


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists))
def test_comments_are_taken_out_of_no_text(value: object) -> None:
    text = json.dumps(value)
    assert without_comments(text) == text


def test_toml() -> None:
    found = toml_failure("/p/c.toml", b'a = 1\n[server]\nport = "80\n')
    assert found is not None
    assert "line 3, column" in found.line
    assert toml_failure("/p/c.toml", b"a = 1\n[b]\n") is None
    assert toml_failure("/p/c.toml", b"\xff\xfe") is None


@pytest.mark.parametrize(("raw", "line"), [(b"port = 80\n", 1), (b"[a]\nb = 1\n= 4\n", 3)])
def test_ini(raw: bytes, line: int) -> None:
    found = ini_failure("/p/c.ini", raw)
    assert found is not None
    assert f"line {line}" in found.line


@pytest.mark.parametrize(
    "raw", [b"", b"[a]\nb\nb = %(x)s\n[a]\n", b"# x\n[a]\n", b"\xff", b"[a]\nb\n  c\n"]
)
def test_ini_that_is_one(raw: bytes) -> None:
    assert ini_failure("/p/c.ini", raw) is None


@given(st.binary(max_size=60))
def test_no_bytes_are_too_strange(raw: bytes) -> None:
    json_failure("/p/a.json", raw)
    json_failure("/p/a.json", raw, is_strict=False)
    toml_failure("/p/a.toml", raw)
    ini_failure("/p/a.ini", raw)
