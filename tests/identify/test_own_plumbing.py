"""What of Homeport's own is folded away."""

import pytest
from nouns import listener, process

from homeport.identify.own_plumbing import is_own_plumbing
from homeport.model.address import Transport

_HOME = process(7, argv=("python3", "-P", "-m", "homeport", "serve"))


@pytest.mark.parametrize(
    ("path", "is_own"),
    [
        ("/run/user/1000/homeport/door/admin.sock", True),
        ("/tmp/homeport-1000/door/home.sock", True),
        ("/tmp/homeport-1000-0a1b2c3d4e5f/services.sock", True),
        ("/srv/homeport/app.sock", False),
        ("/srv/shop/home.sock", False),
        (None, False),
    ],
)
def test_inner_sockets(path: str | None, *, is_own: bool) -> None:
    one = listener(0, transport=Transport.UNIX, path=path)
    assert is_own_plumbing(one, _HOME) is is_own


def test_the_name_server_is_folded_and_the_door_is_not() -> None:
    assert is_own_plumbing(listener(62_853), _HOME)
    assert not is_own_plumbing(listener(62_893), _HOME)
    assert not is_own_plumbing(listener(62_853), process(8))
    assert not is_own_plumbing(listener(62_853), None)
