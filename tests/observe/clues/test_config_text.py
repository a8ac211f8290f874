"""Configuration files of all kinds become lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.config_text import flatten, to_lines

NGINX = """\
# comment
http {
  server { listen 127.0.0.1:8443
      ssl; server_name "a;b"; location / { return 200 'x{y}'; } }
}
"""


def test_statements_stand_on_a_line_each() -> None:
    assert to_lines(NGINX, "nginx.conf") == [
        "http {",
        "server {",
        "listen 127.0.0.1:8443 ssl",
        'server_name "a;b"',
        "location / {",
        "return 200 'x{y}'",
        "}",
        "}",
        "}",
    ]


def test_comments_of_several_lines() -> None:
    text = "a 1; /* b 2;\nc 3; */ d 4;\ninclude x/*.conf;\ninclude y/*.conf; /* open\n"
    assert to_lines(text, "named.conf") == [
        "a 1",
        "d 4",
        "include x/*.conf",
        "include y/*.conf",
        "/* open",
    ]


def test_ini_says_the_section_too() -> None:
    text = "; comment\n[mysqld]\nport = 3306\nskip-networking\n[client]\nport=3306 # x\n"
    assert to_lines(text, "my.cnf") == [
        "[mysqld]",
        "port = 3306",
        "mysqld.port = 3306",
        "skip-networking",
        "[client]",
        "port=3306",
        "client.port = 3306",
    ]


def test_plain_lines() -> None:
    text = "# x\n\nport 7000\n  requirepass abc\nbind 127.0.0.1 # here\n"
    assert to_lines(text, "redis.conf") == ["port 7000", "requirepass abc", "bind 127.0.0.1"]


def test_toml_json_yaml_xml() -> None:
    assert to_lines("[http]\nport = 80\n[[x]]\na = true\n", "c.toml") == [
        "http.port = 80",
        "x.a = true",
    ]
    assert to_lines('{"a": {"b": [1, null]}}', "c.json") == ["a.b = 1", "a.b = "]
    assert to_lines('{\n // note\n "a": 1\n}', "c.json") == ["a = 1"]
    assert to_lines('{"a": 1}', "c") == ["a = 1"]
    assert to_lines("a:\n  b: 1\n", "c.yml") == ["a.b = 1"]
    xml = '<!-- <a/> -->\n<server>\n<connector port="8080"\n  secure="true"/><x>1</x></server>'
    assert to_lines(xml, "server.xml") == [
        "<server>",
        '<connector port="8080" secure="true"/>',
        "<x>1</x></server>",
    ]


def test_broken_ones_are_still_lines() -> None:
    assert to_lines("port = [1\nx = 2", "c.toml") == ["port = [1", "x = 2"]
    assert to_lines('{"a": 1', "c.json") == ['{"a": 1']


def test_what_is_no_configuration() -> None:
    assert to_lines("a\0b", "c.conf") == []
    assert to_lines("-----BEGIN PRIVATE KEY-----\nabc\n", "c.conf") == []


def test_it_is_bounded() -> None:
    assert len(to_lines("a b\n" * 10_000, "c")) == 400
    assert sum(map(len, to_lines("x" * 1000 + "\n" + "y" * 100_000, "c"))) <= 65_536
    assert len(to_lines('{"a":' * 5_000, "c.json")[0]) <= 400


@given(st.text(), st.sampled_from(["c", "c.json", "c.toml", "c.yml", "c.xml", "c.ini"]))
def test_any_text(text: str, name: str) -> None:
    assert all(isinstance(one, str) for one in to_lines(text, name))


@pytest.mark.parametrize("name", ["c", "c.yml", "c.xml", "c.ini", "c.conf"])
@pytest.mark.parametrize(
    "piece",
    [" ", "\n", "<!--", "/*", '"', '\\"', "'\"", "a: ", "- ", "[a]\n", "{", ";", "# ", "a.", "="],
)
def test_texts_that_are_made_to_hurt(name: str, piece: str) -> None:
    to_lines("x" + piece * (300_000 // len(piece)), name)
    to_lines("x;\n" * 9 + piece * (300_000 // len(piece)) + "x", name)


def test_nesting_ends() -> None:
    deep: object = 1
    for _ in range(100):
        deep = {"a": deep}
    assert len(list(flatten(deep))) == 1
