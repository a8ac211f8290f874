"""What the verbs of `homeport forward` do to the file, while home does not run."""

from pathlib import Path

import pytest

from homeport.errors import ConflictError, NoSuchThingError, UsageError
from homeport.home.bind import HOME_PORT
from homeport.home.forward_list import ForwardState
from homeport.home.forwards import add_forward, list_forwards, remove_forward
from homeport.home.routes_file import read_routes
from homeport.model.address import Transport
from homeport.model.forward import ForwardWords


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG_HOME", "RUNTIME_DIR"):
        place = tmp_path / name
        place.mkdir(mode=0o700)
        monkeypatch.setenv(f"XDG_{name}", str(place))


def words(listen: str = "5433", target: str = "db:5432", *, name: str = "") -> ForwardWords:
    return ForwardWords(name=name, listen=listen, target=target)


def test_there_and_back() -> None:
    line = add_forward(words(" localhost:5433", "db:5432 "))
    assert (line.name, line.listen, line.target, line.state) == (
        "db", "5433", "db:5432", ForwardState.DOWN,
    )  # fmt: skip
    assert line.connections is None
    found = list_forwards()
    assert found.forwards == (line,)
    assert found.notes == ("home does not run, so no forward is open: homeport up",)
    assert remove_forward("DB").done == "removed db: 5433 to db:5432"
    assert list_forwards().forwards == ()
    assert list_forwards().notes == ()


def test_names_by_themselves() -> None:
    for listen in ("5433", "5434"):
        add_forward(words(listen))
    assert [one.name for one in list_forwards().forwards] == ["db", "db-5434"]


def test_only_a_plan() -> None:
    assert add_forward(words(), only_plan=True).state is ForwardState.DOWN
    assert read_routes().forwards == ()
    add_forward(words())
    remove_forward("5433", only_plan=True)
    assert len(read_routes().forwards) == 1


def test_the_place_or_name_is_another_ones() -> None:
    add_forward(words())
    for other in (words("127.0.0.1:5433", "x:1"), words("1", "x:1", name="db")):
        with pytest.raises(ConflictError, match="there is a forward db already"):
            add_forward(other)
    add_forward(words("127.0.0.1:5433", "x:1"), replaces=True)
    assert [one.target for one in read_routes().forwards] == ["x:1"]


def test_a_forward_replaces_one_of_its_name_and_one_of_its_place() -> None:
    add_forward(words("1001", "a:1", name="one"))
    add_forward(words("1002", "b:1", name="two"))
    add_forward(words("1001", "c:1", name="two"), replaces=True)
    assert [(one.name, one.listen) for one in read_routes().forwards] == [("two", "1001")]


def test_the_door_is_no_place_to_listen_on() -> None:
    with pytest.raises(UsageError, match="own door"):
        add_forward(words(str(HOME_PORT)))


def test_which_one_goes() -> None:
    add_forward(words("127.0.0.1:53", "a:53", name="tcp"))
    udp = ForwardWords(name="udp", listen="53", target="a:53", transport=Transport.UDP)
    add_forward(udp)
    with pytest.raises(ConflictError, match="more than one"):
        remove_forward("53")
    assert remove_forward("127.0.0.1:53").done.startswith("removed tcp")
    assert remove_forward("53").done.startswith("removed udp")
    with pytest.raises(NoSuchThingError):
        remove_forward("53")
