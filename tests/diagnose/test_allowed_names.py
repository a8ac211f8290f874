"""The names that an app lets in are found in settings and sources, files and modules are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.diagnose.allowed_names import find_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("ALLOWED_HOSTS = ['Shop.Example.com', \"localhost\"]", ("shop.example.com", "localhost")),
        ("    server_name shop.test www.shop.test;", ("shop.test", "www.shop.test")),
        ("server: { allowedHosts: ['shop.test', '.lan'] }", ("shop.test",)),
        ('config.hosts << "shop.example.com"', ("shop.example.com",)),
        ("rule: Host(`shop.test`)", ("shop.test",)),
        ("ServerAlias api.shop.test", ("api.shop.test",)),
        ("if (req.hostname !== 'shop.test') return", ("shop.test",)),
        ('const home = "shop.example.com"', ("shop.example.com",)),
        ("server_name _;", ()),
        ("ALLOWED_HOSTS = ['settings.py', '127.0.0.1', 'shop']", ()),
        ("import shop.example.com", ()),
        ("open('data.json')", ()),
        ("", ()),
    ],
)
def test_names_of_one_line(line: str, names: tuple[str, ...]) -> None:
    assert find_names([line]) == names


def test_those_beside_a_telling_word_come_first_and_none_comes_twice() -> None:
    texts = ("url = 'a.example.com'\nallowed_hosts = b.example.com", "'b.example.com' 'c.test'")
    assert find_names(texts) == ("b.example.com", "a.example.com", "c.test")


def test_not_every_name_of_a_long_list_is_tried() -> None:
    many = " ".join(f"host{turn}.test" for turn in range(50))
    assert find_names([f"server_name {many};"]) == tuple(f"host{turn}.test" for turn in range(6))


def test_a_line_is_not_read_to_its_far_end() -> None:
    assert find_names([" " * 2_000 + "server_name shop.test"]) == ()


@given(texts=st.lists(st.text(max_size=80)))
def test_no_text_is_too_odd(texts: list[str]) -> None:
    names = find_names(texts)
    assert len(names) == len(set(names)) <= 6
