"""Names of unix sockets read as ss prints them."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.unix_name import is_chosen_name, unix_name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"", None),
        (b"/run/app.sock\0", "/run/app.sock"),
        (b"/run/app.sock", "/run/app.sock"),
        (b"\0chrome", "@chrome"),
        (b"\0a\0b", "@a@b"),
        (b"relative.sock\0", "relative.sock"),
        (b"/tmp/\xff\0", os.fsdecode(b"/tmp/\xff")),
    ],
)
def test_names(raw: bytes, name: str | None) -> None:
    assert unix_name(raw) == name


@pytest.mark.parametrize("name", [None, "@00a1f", "@fffff"])
def test_a_name_the_kernel_picked_is_nobody_s_address(name: str | None) -> None:
    assert not is_chosen_name(name)


@pytest.mark.parametrize("name", ["@00a1fb", "@app", "/00a1f", "00a1f"])
def test_a_name_a_program_picked(name: str) -> None:
    assert is_chosen_name(name)


@given(st.binary(min_size=1, max_size=100).filter(lambda raw: b"\0" not in raw))
def test_a_path_survives_the_way_there_and_back(path: bytes) -> None:
    name = unix_name(path + b"\0")
    assert name is not None
    assert os.fsencode(name) == path
