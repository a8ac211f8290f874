"""Whatever a project is called, its name is one that DNS, browsers and people can live with."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from homeport.errors import UsageError
from homeport.plan.host_names import parse_name, to_label, to_shown

LONG = "a" * 63


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("shop", "shop"),
        ("My Shop_2.0", "my-shop-2-0"),
        ("-xn--shop-", "xn-shop"),
        ("feature/Cart!", "feature-cart"),
        ("5173", "app-5173"),
        ("2048game", "2048game"),
        ("homeport", "homeport-app"),
        ("localhost", "localhost-app"),
        ("größe", "xn--gre-6ka8i"),
        ("商店", "xn--czrs0t"),
        ("\uff33hop", "shop"),
        ("🚀", None),
        ("...", None),
        ("", None),
    ],
)
def test_labels(text: str, label: str | None) -> None:
    assert to_label(text) == label


def test_long_ones_stay_apart() -> None:
    one, two = to_label("a" * 80 + "1"), to_label("a" * 80 + "2")
    assert one != two
    assert one is not None
    assert len(one) == 63
    wide = to_label("商" * 80)
    assert wide is not None
    assert wide.startswith("app-")


def test_what_browsers_refuse_becomes_ascii() -> None:
    # Right-to-left letters and left-to-right ones in one label: RFC 3454, section 6.
    label = to_label("shopא")
    assert label is not None
    assert label.startswith("shop-")
    assert label.isascii()


@given(st.text(max_size=90))
@example("\u0300")
@example("İ")
@example("ß" * 70)
@example("\ud800")
def test_every_label_is_a_name(text: str) -> None:
    label = to_label(text)
    if label is not None:
        assert parse_name(label) == label
        assert len(label) <= 63
        assert "--" not in label.removeprefix("xn--") or label.startswith("xn--")
        to_shown(label)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("shop", "shop"),
        (" Cart.Shop ", "cart.shop"),
        ("shop.localhost", "shop"),
        ("https://shop.localhost:62893/", "shop"),
        ("http://api.shop.localhost", "api.shop"),
        ("shop.localhost.:80", "shop"),
        ("größe", "xn--gre-6ka8i"),
        ("a--b", "a--b"),
        ("homeport.shop", "homeport.shop"),
        ("5.shop", "5.shop"),
        (LONG, LONG),
    ],
)
def test_names(text: str, name: str) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "", ".", "localhost", "homeport", "api.homeport", "a..b", "-a", "a-", "a_b", "a b",
        "*.shop",        "5173", "127.0.0.1", "shop/api", "🚀", "shopא", "a" * 64, "商" * 64, "☃",
        ".".join([LONG] * 4),        "a\nb", "shop\0", "http://",
    ],
)  # fmt: skip
def test_what_is_no_name(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_name(text)
    assert refused.value.hint


def test_people_see_their_own_letters() -> None:
    assert to_shown("xn--gre-6ka8i.shop") == "größe.shop"
    assert to_shown("xn--\x80") == "xn--\x80"
