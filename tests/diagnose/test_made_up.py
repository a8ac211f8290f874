"""A made-up examination is of a healthy machine, but for what the case says."""

from ipaddress import ip_address

import pytest

from homeport.diagnose import made_up as made
from homeport.diagnose.verdict import examine
from homeport.model.address import Transport
from homeport.model.attempt import Outcome, ServerEnd
from homeport.model.exchange import Ending
from homeport.model.question import Intent
from homeport.model.route import RouteKind
from homeport.model.sockets import State

V4 = ip_address("127.0.0.1")


def test_a_literal_address_is_what_a_client_tries() -> None:
    given = made.exam("http://127.0.0.1:5173/")
    assert given.targets == (V4,)
    assert [(one.host, one.kind) for one in given.routes] == [(V4, RouteKind.LOCAL)]
    assert given.question.intent is Intent.CONNECT


def test_a_name_has_the_addresses_that_are_said() -> None:
    assert made.exam("http://localhost:1/", hosts=("::1",)).targets == (ip_address("::1"),)
    assert made.exam("http://shop.test/", hosts=()).targets == ()
    assert made.exam("unix:/run/app.sock").targets == ()


def test_a_question_may_be_given_whole() -> None:
    asked = made.question("5173", start=True, user="ada")
    assert made.exam(asked=asked, hosts=("127.0.0.1",)).question is asked
    assert made.exam(start=True).question.intent is Intent.START


@pytest.mark.parametrize("start", [False, True])
def test_nothing_is_wrong_where_nothing_is_said(*, start: bool) -> None:
    assert examine(made.exam(start=start)) == ()


def test_other_facts_replace_those() -> None:
    assert not made.also(made.exam(), is_root=False).is_root


def test_names_resolve_or_fail() -> None:
    assert made.named("a", "127.0.0.1").error is None
    assert made.named("a").error == "EAI_NONAME"
    assert made.hosts_line("127.0.0.1 a").host == V4
    assert made.hosts_line("127.0.0.300 a", problem="no address").host is None


def test_a_listener_belongs_to_the_service_with_its_cookie() -> None:
    assert made.listens(cookie=3).cookie in made.service(cookie=3).cookies
    assert made.service(pid=None).pids == ()
    assert (made.listens("::").is_v6only, made.listens().is_v6only) == (False, None)


def test_a_connection_has_the_port_at_its_own_end() -> None:
    one = made.connection(State.CLOSE_WAIT, inode=0, transport=Transport.UDP)
    assert (one.local_port, one.state, one.inode) == (8000, State.CLOSE_WAIT, 0)
    assert one.transport is Transport.UDP


def test_an_attempt_is_at_an_address_or_a_path() -> None:
    end = ServerEnd(host=V4, port=8000, is_accepted=True, unread_bytes=0)
    tcp, unix = made.tried(end=end), made.tried(Outcome.MISSING, path="/run/a")
    assert (tcp.host, tcp.port, tcp.error, tcp.server_end) == (V4, 8000, None, end)
    assert (unix.host, unix.port, unix.path, unix.error) == (None, None, "/run/a", "ENOENT")


def test_exchanges_are_answers_or_not() -> None:
    page = made.answered(302, "moved", content_type="text/html").http
    assert page is not None
    assert (page.status, page.headers, page.text) == (302, {"content-type": "text/html"}, "moved")
    assert made.ended(Ending.RESET, kind="redis").ending is Ending.RESET
    hands = made.shaken(version="TLSv1.3").handshake
    assert hands is not None
    assert (hands.is_done, hands.version) == (True, "TLSv1.3")


def test_an_app_says_things_and_runs() -> None:
    assert made.said("app-crashed", port=8000).port == 8000
    assert made.runs(name="node").name == "node"
