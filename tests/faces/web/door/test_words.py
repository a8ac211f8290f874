"""What is said, and that no command is offered that does something else than it seems to."""

import re
import shlex

import pytest
from door_world import LINES, line
from hypothesis import given
from hypothesis import strategies as st

from homeport.faces.web.door.asking import Address
from homeport.faces.web.door.words import Said, say
from homeport.home.route_list import RouteLine, State
from homeport.model.door import DoorCall, Reason
from homeport.model.front import Origin


def said(reason: Reason, *lines: RouteLine, name: str = "shop", host: str = "shop") -> Said:
    address = Address(host=f"{host}.localhost", name=host, port=":62893", path="/")
    return say(DoorCall(reason=reason, name=name, is_own=True), address, lines)


def test_unknown() -> None:
    found = said(Reason.UNKNOWN, *LINES[1:3], name="")
    assert found.what == "There is no app called shop."
    assert found.command == "homeport route add shop 5173"
    assert found.why == ""
    near = said(Reason.UNKNOWN, line("shopp", what="Vite"), name="")
    assert near.why == "Did you mean shopp.localhost:62893? (Vite · :5173)"
    assert said(Reason.UNKNOWN, line("shopp", state=State.DOWN), name="").why == ""
    assert said(Reason.UNKNOWN, line("shopp", target=""), name="").why.endswith("62893?")


def test_a_request_without_any_name() -> None:
    found = said(Reason.UNKNOWN, name="", host="")
    assert found.what == "There is no app of that name."
    assert found.command == "homeport route add NAME 5173"


def test_a_name_that_has_only_parts() -> None:
    found = said(Reason.UNKNOWN, line("shop", prefix="/api"))
    assert found.what == "shop has nothing at this path."


def test_down() -> None:
    auto = said(Reason.DOWN, line(state=State.DOWN))
    assert auto.why == "It listened at localhost:5173 last."
    own = said(Reason.DOWN, line(origin=Origin.USER, target="https://localhost:8443"))
    assert own.why == "Its route leads to https://localhost:8443, where nobody listens."
    assert own.hint == "Look closer: homeport doctor https://localhost:8443"
    for nowhere in (said(Reason.DOWN), said(Reason.DOWN, line(target=""))):
        assert (nowhere.why, nowhere.command) == ("", "homeport route ls")


def test_people_read_names_in_their_own_letters() -> None:
    found = said(Reason.DOWN, line("xn--gre-6ka8i", shown="größe"), name="xn--gre-6ka8i")
    assert found.what == "größe is not running."


def test_hidden() -> None:
    found = said(Reason.HIDDEN, line(is_hidden=True))
    assert (found.what, found.command) == ("shop is hidden.", "homeport route show shop")


@pytest.mark.parametrize(
    ("target", "why", "command"),
    [
        (
            "ns/blue:8000",
            "network namespace, blue, which home may not enter",
            "homeport route add shop /run/app.sock",
        ),
        (
            "https://ns/a:8443",
            "network namespace, a, which home may not enter",
            "homeport route add shop /run/app.sock",
        ),
        ("/run/" + "x" * 200, "cannot be the path", "homeport route add shop /run/app.sock"),
        ("https://10.0.0.1:8443", "certificate", "shop https://10.0.0.1:8443 --insecure --replace"),
        ("localhost:5173", "cannot connect to localhost:5173", "homeport route ls"),
    ],
)
def test_unreachable(target: str, why: str, command: str) -> None:
    shop = line(target=target, verifies=target.startswith("https://10."))
    found = said(Reason.UNREACHABLE, shop)
    assert why in found.why
    assert command in found.command


def test_unreachable_and_gone_meanwhile() -> None:
    assert said(Reason.UNREACHABLE).command == "homeport route ls"


@pytest.mark.parametrize("name", ["x;rm$IFS-rf$IFS~", "$(id)", "a&b", "--help", "a b", "'", "-x"])
def test_a_link_elsewhere_puts_nothing_into_a_shell(name: str) -> None:
    for reason in (Reason.UNKNOWN, Reason.HIDDEN, Reason.UNREACHABLE):
        assert name not in said(reason, name=name, host=name).command


@given(name=st.text(max_size=60), target=st.text(max_size=60), reason=st.sampled_from(Reason))
def test_every_command_is_one_command(name: str, target: str, reason: Reason) -> None:
    found = said(reason, line(name, target=target), name=name, host=name)
    words = shlex.split(found.command)
    assert words[0] == "homeport"
    assert all(re.fullmatch(r"[\w@%+=:,./-]+|'.*'", one, re.DOTALL) or one == target
               for one in words)  # fmt: skip
