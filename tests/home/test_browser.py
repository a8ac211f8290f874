"""Whether a browser would appear before the user, and which app a word means."""

import pytest
from door_world import line as example

from homeport.errors import NoSuchThingError, UsageError
from homeport.home.browser import find_route, has_screen


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({}, "linux", False),
        ({}, "darwin", True),
        ({"BROWSER": "firefox"}, "linux", True),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", True),
        ({"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "a b c d"}, "linux", False),
        ({"SSH_TTY": "/dev/pts/1"}, "darwin", False),
    ],
)
def test_a_screen_is_guessed_from_the_environment(
    environment: dict[str, str], platform: str, *, expected: bool
) -> None:
    assert has_screen(environment, platform) is expected


SHOP = example("shop", also=("web",))
API, V2 = example("shop", prefix="/api"), example("shop", prefix="/api/v2")
ROUTES = (
    SHOP,
    API,
    V2,
    example("cart.shop"),
    example("shed"),
    example("only", prefix="/docs"),
    example("grafana", is_hidden=True),
)


@pytest.mark.parametrize(
    ("word", "name", "prefix", "path"),
    [
        ("shop", "shop", "/", ""),
        ("Shop.localhost:62893/", "shop", "/", ""),
        ("http://shop.localhost/x?y", "shop", "/", "/x?y"),
        ("web", "shop", "/", ""),
        ("sho", "shop", "/", ""),
        ("cart", "cart.shop", "/", ""),
        ("shop/api", "shop", "/api", ""),
        ("shop/apis", "shop", "/", "/apis"),
        ("shop/api/v1", "shop", "/api", "/v1"),
        ("shop/api/v2/x/", "shop", "/api/v2", "/x"),
        ("only", "only", "/docs", ""),
    ],
)
def test_a_word_means_an_app(word: str, name: str, prefix: str, path: str) -> None:
    line, rest = find_route(ROUTES, word)
    assert (line.name, line.prefix, rest) == (name, prefix, path)


@pytest.mark.parametrize(
    ("word", "what", "hint"),
    [
        ("sh", "several names begin with sh", "homeport open shed or homeport open shop"),
        ("shpo", "nothing is called shpo.localhost", "Did you mean: homeport open shop"),
        ("qqqq", "nothing is called", "homeport route ls"),
        ("grafana", "grafana.localhost is hidden", "homeport route hide grafana --undo"),
        ("graf", "nothing is called", "homeport route ls"),
    ],
)
def test_a_word_that_means_none(word: str, what: str, hint: str) -> None:
    with pytest.raises(NoSuchThingError, match=what) as raised:
        find_route(ROUTES, word)
    assert hint in raised.value.hint


def test_a_word_that_can_be_no_name() -> None:
    with pytest.raises(UsageError):
        find_route(ROUTES, "no name")
