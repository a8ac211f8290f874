"""lo of a throw-away namespace gets its address and loses it again."""

import pytest
from loopback import NOBODY
from namespace_worlds import inside, needs_namespaces

from homeport.act.remedies.loopback_address import apply, describe, revert
from homeport.errors import ConflictError, NotAllowedError
from homeport.model.finding import Remedy, RemedyKind
from homeport.observe.rtnetlink import ask_addresses

pytestmark = pytest.mark.netns
BARE = ("ip addr flush dev lo",)


@pytest.fixture(autouse=True)
def _namespaces() -> None:
    needs_namespaces()


def remedy(text: str | None) -> Remedy:
    return Remedy(kind=RemedyKind.LOOPBACK_ADDRESS, text=text)


def addresses() -> list[str]:
    return [str(one) for hosts in ask_addresses().values() for one in hosts]


@pytest.mark.parametrize("text", ["127.0.0.1/8", "::1/128"])
def test_there_and_back(text: str) -> None:
    def there_and_back() -> tuple[list[str], ...]:
        before = addresses()
        applied = apply(remedy(text))
        has = addresses()
        with pytest.raises(ConflictError, match="by now"):
            apply(remedy(text))
        revert(applied)
        with pytest.raises(ConflictError, match="any more"):
            revert(applied)
        return before, has, addresses()

    assert inside(BARE, there_and_back) == ([], [text.partition("/")[0]], [])
    assert f"ip addr add {text} dev lo" in describe(remedy(text))


def test_only_loopback_addresses() -> None:
    for text in ("10.0.0.1/8", "2001:db8::1/64", "no", "", None):
        with pytest.raises(ConflictError, match=r"no .*address"):
            apply(remedy(text))


def test_not_in_another_namespace() -> None:
    applied = inside(BARE, lambda: apply(remedy("127.0.0.1/8")))

    def elsewhere() -> None:
        with pytest.raises(ConflictError, match="another network namespace"):
            revert(applied)

    inside((), elsewhere)


def test_it_takes_root() -> None:
    def refused() -> str:
        with pytest.raises(NotAllowedError, match="only root") as error:
            apply(remedy("127.0.0.1/8"))
        return error.value.hint

    assert "sudo homeport doctor" in inside(BARE, refused, uid=NOBODY)
