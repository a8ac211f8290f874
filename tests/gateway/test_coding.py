"""Envoy's JSON, fast, and with file names that are no UTF-8."""

import json

import pytest

from homeport.gateway.coding import encode, names_in, resources_in, version_of

_DOCUMENT = b'{"version_info":"1","resources":[{"name":"a","x":1},{"name":"b"}]}\n'


def test_it_is_the_same_json() -> None:
    value = [{"name": "bücher", "list": [1, 2.5, None, True], "inner": {"a": "/tmp/x"}}]
    assert json.loads(encode(value)) == value


def test_a_file_name_that_is_no_utf_8() -> None:
    value = [{"path": "/run/\udcff.sock"}]
    assert json.loads(encode(value)) == value


def test_what_a_document_says() -> None:
    assert version_of(_DOCUMENT) == "1"
    assert names_in(_DOCUMENT) == {"a", "b"}
    assert resources_in(_DOCUMENT) == [{"name": "a", "x": 1}, {"name": "b"}]


@pytest.mark.parametrize("body", [b"", b"[]", b'{"version_info": 1}', _DOCUMENT[:-5], b"{}"])
def test_what_is_no_document(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the library's
        version_of(body)
