"""lo of a throw-away namespace comes up and goes down again."""

import pickle

import pytest
from loopback import NOBODY
from namespace_worlds import inside, needs_namespaces

from homeport.act.loopback_link import is_up
from homeport.act.remedies.link_up import apply, describe, revert
from homeport.errors import ConflictError, NotAllowedError
from homeport.model.finding import Remedy, RemedyKind

pytestmark = pytest.mark.netns
REMEDY = Remedy(kind=RemedyKind.LINK_UP, text="lo")
DOWN = ("ip link set lo down",)


@pytest.fixture(autouse=True)
def _namespaces() -> None:
    needs_namespaces()


def test_there_and_back() -> None:
    def there_and_back() -> tuple[bool | None, ...]:
        before = is_up("lo")
        applied = apply(REMEDY)
        up = is_up("lo")
        with pytest.raises(ConflictError, match="up already"):
            apply(REMEDY)
        revert(applied)
        with pytest.raises(ConflictError, match="down already"):
            revert(applied)
        return before, up, is_up("lo")

    assert inside(DOWN, there_and_back) == (False, True, False)
    assert describe(REMEDY) == "bring the interface lo up (ip link set lo up)"


def test_only_a_loopback_interface() -> None:
    def others() -> None:
        for name in ("hp0", "nothing"):
            with pytest.raises(ConflictError, match="no loopback interface"):
                apply(Remedy(kind=RemedyKind.LINK_UP, text=name))

    inside(("ip link add hp0 type veth peer name hp1",), others)


def test_not_in_another_namespace() -> None:
    applied = inside(DOWN, lambda: apply(REMEDY))

    def elsewhere() -> None:
        with pytest.raises(ConflictError, match="another network namespace"):
            revert(applied)

    inside((), elsewhere)


def test_it_takes_root() -> None:
    def refused() -> str:
        with pytest.raises(NotAllowedError, match="only root") as error:
            apply(REMEDY)
        return error.value.hint

    assert "sudo homeport doctor" in inside(DOWN, refused, uid=NOBODY)
    assert pickle.loads(pickle.dumps(REMEDY)) == REMEDY
