"""The line of whatever a path names."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from homeport.home.json_line import line_of, syntax_error

TEXT = """{
  "schema": 1,
  "routes": [
    {"name": "a", "target": "1"},
    {
      "name": "b",
      "odd": {"x": [1, 2]},
      "target": 5
    }
  ]
}"""


def test_lines() -> None:
    assert line_of(TEXT, "$") == 1
    assert line_of(TEXT, "$.schema") == 2
    assert line_of(TEXT, "$.routes[0].target") == 4
    assert line_of(TEXT, "$.routes[1]") == 5
    assert line_of(TEXT, "$.routes[1].target") == 8
    assert line_of(TEXT, "$.routes[1].missing") == 5
    assert line_of(TEXT, "$.routes[7]") == 3
    assert line_of(TEXT, "$.routes[2]") == 3
    assert line_of(TEXT, "$.routes[...]") == 3
    assert line_of(TEXT, "$.schema.x[0]") == 2
    assert line_of('\n\n{"a": []}', "$.a[0]") == 3


def test_syntax() -> None:
    assert syntax_error(TEXT) is None
    assert syntax_error('{\n"a": 1,,\n}') == (
        2,
        "Expecting property name enclosed in double quotes",
    )
    assert syntax_error("[" * 100_000) == (1, "it is nested too deeply")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(deadline=None)
@given(_JSON, st.from_regex(r"\$(\.[a-z]|\[[0-3]\]){0,4}", fullmatch=True))
def test_any_path_has_a_line(value: object, path: str) -> None:
    text = json.dumps(value, indent=1)
    assert 1 <= line_of(text, path) <= text.count("\n") + 1
