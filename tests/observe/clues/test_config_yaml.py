"""YAML as configuration files use it."""

from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.config_yaml import yaml_lines

TEXT = """\
# a comment
server:
  host: 127.0.0.1   # here
  port: 8080
  tls: {enabled: true}
listeners:
- name: one
  port: 1
- name: two
  port: 2
words:
  - a
  - "b # c"
script: |
  port: 99
  more
"quoted key": 'x'
empty:
---
after: yes
"""


def test_lines() -> None:
    assert list(yaml_lines(TEXT)) == [
        "server.host = 127.0.0.1",
        "server.port = 8080",
        "server.tls = {enabled: true}",
        "listeners.name = one",
        "listeners.port = 1",
        "listeners.name = two",
        "listeners.port = 2",
        "words = a",
        "words = b # c",
        "quoted key = x",
        "after = yes",
    ]


@given(st.text())
def test_any_text(text: str) -> None:
    list(yaml_lines(text))
