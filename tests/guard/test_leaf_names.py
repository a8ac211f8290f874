"""Names that the local CA signs for, and the many that it does not."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.errors import NotAllowedError
from homeport.guard.leaf_names import to_leaf_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("localhost", "localhost"),
        ("Shop.LOCALHOST.", "shop.localhost"),
        ("a.b-c.my_app.localhost", "a.b-c.my_app.localhost"),
        ("größe.localhost", "xn--gre-6ka8i.localhost"),
        ("GRÖSSE.localhost", "xn--grsse-kua.localhost"),
        ("日本.localhost", "xn--wgv71a.localhost"),
        ("xn--wgv71a.localhost", "xn--wgv71a.localhost"),
        (f"{'a' * 63}.localhost", f"{'a' * 63}.localhost"),
        ("127.0.0.1", IPv4Address("127.0.0.1")),
        ("127.255.0.9", IPv4Address("127.255.0.9")),
        ("[::1]", IPv6Address("::1")),
    ],
)
def test_names_below_localhost_and_loopback_addresses(text: str, name: object) -> None:
    assert to_leaf_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "", ".", "example.com", "localhost.example.com", "notlocalhost", "shop..localhost",
        ".localhost", "*.localhost", "-a.localhost", "a-.localhost", "a b.localhost",
        "shop.localhost:443", "a/b.localhost", "evil\0.localhost", "loca\u0131host",
        f"{'a' * 64}.localhost", ".".join(["a" * 60] * 5) + ".localhost", "x" * 100_000,
        "192.168.0.1", "0.0.0.0", "126.255.255.255", "128.0.0.1", "::", "::2", "fe80::1%lo",
        "::ffff:127.0.0.1", "127.1", "\ud800.localhost", "a\u0627.localhost",
        "ö" * 63 + ".localhost",
    ],
)  # fmt: skip
def test_nothing_else(text: str) -> None:
    with pytest.raises(NotAllowedError) as caught:
        to_leaf_name(text)
    assert "localhost" in caught.value.hint
    assert len(caught.value.what) < 300


@given(st.text(max_size=80) | st.ip_addresses().map(str))
def test_whatever_is_asked_the_answer_is_inside_the_constraints(text: str) -> None:
    for asked in (text, f"{text}.localhost"):
        try:
            name = to_leaf_name(asked)
        except NotAllowedError:
            continue
        if isinstance(name, str):
            assert name == "localhost" or name.endswith(".localhost")
            assert name.isascii()
            assert name == to_leaf_name(name)
        else:
            assert ip_address(str(name)).is_loopback
