"""What many checks ask: who listens for an address, who was reached, whose it is."""

from dataclasses import replace

import pytest

from homeport.diagnose import situation as at
from homeport.diagnose.made_up import (
    answered,
    ended,
    exam,
    listens,
    question,
    runs,
    service,
    shaken,
    tried,
)
from homeport.model.address import Transport, parse_host
from homeport.model.app_traces import AppTraces
from homeport.model.attempt import Outcome
from homeport.model.exchange import Ending
from homeport.model.service import Service
from homeport.model.sockets import Listener
from homeport.model.vitals import Vitals

V4, V6 = parse_host("127.0.0.1"), parse_host("::1")
ALL4, ALL6 = listens("0.0.0.0", cookie=4), listens("::", cookie=6)


def test_what_was_asked() -> None:
    assert at.is_start(exam(start=True))
    assert not at.is_start(exam())
    assert [at.is_web(exam(one, hosts=())) for one in ("ws://a", "redis://a", "a:80")] == [
        True, False, False,
    ]  # fmt: skip
    assert [at.wants_tls(exam(one, hosts=())) for one in ("wss://a", "http://a")] == [True, False]
    assert at.port_of(exam("unix:/run/app.sock")) == 0


@pytest.mark.parametrize(
    ("typed", "report", "does"),
    [
        ("http://localhost:8000/", "", True),
        ("localhost:8000", "", False),
        ("localhost:8000", "it says 500", True),
        ("8000", "", True),
        (":8000", "", True),
        ("shop", "", True),
        ("redis://localhost", "", False),
        ("/run/app.sock", "", False),
    ],
)
def test_an_error_page_is_trouble_for_who_asked_for_a_page(
    typed: str, report: str, *, does: bool
) -> None:
    assert at.judges_answers(exam(asked=question(typed, report=report), hosts=())) is does


def test_one_address_that_connects_is_enough() -> None:
    both = exam(attempts=(tried(Outcome.REFUSED, host="::1"), tried()))
    assert at.is_reached(both)
    assert at.reached(both) == tried()
    assert at.came_to(both, Outcome.REFUSED) == ()
    none = exam(attempts=(tried(Outcome.REFUSED), tried(Outcome.TIMEOUT, host="::1")))
    assert not at.is_reached(none)
    assert at.reached(none) is None
    assert at.came_to(none, Outcome.REFUSED, Outcome.RESET) == (tried(Outcome.REFUSED),)


def test_listeners_by_transport_port_and_namespace() -> None:
    here, other_port = listens(), listens(port=9000)
    udp, inside = listens(transport=Transport.UDP), listens(namespace="web")
    given = exam(listeners=(here, other_port, udp, inside))
    assert at.listeners_here(given) == (here,)
    assert at.listeners_here(given, Transport.UDP) == (udp,)
    assert at.listeners_elsewhere(given) == (inside,)


@pytest.mark.parametrize(
    ("bound", "asked", "does"),
    [
        (listens(), "127.0.0.1", True),
        (listens(), "::ffff:127.0.0.1", True),
        (listens(), "127.0.0.2", False),
        (ALL4, "127.0.0.2", True),
        (ALL4, "::1", False),
        (ALL6, "::1", True),
        (ALL6, "127.0.0.1", True),
        (replace(ALL6, is_v6only=True), "127.0.0.1", False),
        (replace(ALL6, is_v6only=None), "127.0.0.1", False),
        (replace(listens(), host=None, path="/run/app.sock"), "127.0.0.1", False),
    ],
)
def test_what_a_listener_covers(bound: Listener, asked: str, *, does: bool) -> None:
    assert at.covers(bound, parse_host(asked)) is does


def test_the_most_specific_listener_answers() -> None:
    exact = listens()
    assert at.answering(exam(listeners=(ALL6, ALL4, exact)), V4) == (exact,)
    assert at.answering(exam(listeners=(ALL6, ALL4)), V4) == (ALL4,)
    assert at.answering(exam(listeners=(ALL6,)), V4) == (ALL6,)
    twins = (exact, replace(exact, cookie=2))
    assert at.answering(exam(listeners=twins), V4) == twins
    assert at.answering(exam(listeners=(exact,)), V6) == ()
    assert at.covered(exam("localhost:8000", hosts=("::1", "127.0.0.1"), listeners=(exact,)))
    assert not at.covered(exam("[::1]:8000", listeners=(exact,)))


def test_whose_a_listener_is() -> None:
    by_cookie = service(cookie=1, pid=70, addresses=("0.0.0.0",))
    by_looks = service(cookie=99)
    given = exam(services=(by_looks, by_cookie))
    assert at.service_of(given, listens()) is by_cookie
    assert at.service_of(given, listens(cookie=5)) is by_looks
    assert at.service_of(given, listens("127.0.0.2", cookie=5)) is None
    assert at.service_of(exam(services=(by_looks,)), replace(listens(), cookie=None)) is by_looks


def test_the_owner_is_whose_listener_answers_first() -> None:
    six = service(cookie=6, pid=6, addresses=("::1",))
    four = service(cookie=4, pid=4)
    given = exam(
        "localhost:8000",
        hosts=("::1", "127.0.0.1"),
        listeners=(listens("::1", cookie=60), listens(cookie=4)),
        services=(four,),
    )
    assert at.owner(given) is four  # nobody knows whose the other one is
    assert at.owner(replace(given, services=(four, six))) is six
    assert at.owners(replace(given, services=(four, six))) == (six, four)
    assert at.owner(exam()) is None


def test_one_service_on_two_sockets_is_one_owner() -> None:
    both = replace(service(), cookies=(1, 2))
    twins = (listens(), listens("::1", cookie=2), listens("192.0.2.5", cookie=3))
    assert at.owners(exam(listeners=twins, services=(both,))) == (both,)


def test_the_owner_of_a_socket_file() -> None:
    mine = service(port=None, path="/run/app.sock", transport=Transport.UNIX)
    other = replace(mine, path="/run/other.sock")
    assert at.owner(exam("unix:/run/app.sock", services=(other, mine))) is mine


def test_how_the_holders_are() -> None:
    vitals = {pid: Vitals(pid=pid) for pid in (7, 8, 9)}
    known = exam(listeners=(listens(),), services=(service(pids=(7, 8, 10)),), vitals=vitals)
    assert [one.pid for one in at.holders_vitals(known)] == [7, 8]
    app = AppTraces(processes=(runs(pid=8), runs(pid=9, is_start_command=True)))
    hidden = exam(listeners=(listens(),), services=(service(pid=None),), vitals=vitals, traces=app)
    assert [one.pid for one in at.holders_vitals(hidden)] == [9]
    assert at.holders_vitals(exam(vitals=vitals, traces=app)) == ()


def test_names_of_services_and_processes() -> None:
    assert at.name_of(None) == "a program that may not be seen"
    assert at.name_of(service()) == "server (pid 7)"
    assert at.name_of(service(pid=None, process=None, argv=())) == "a program"
    assert at.process_name(runs(argv=("vite", "--host"))) == "vite --host (pid 7)"
    assert at.process_name(runs(argv=())) == "server (pid 7)"


def test_addresses_as_they_are_written() -> None:
    assert at.place(V4, 80) == "127.0.0.1:80"
    assert at.place(V6, 80) == "[::1]:80"
    assert at.place(None, 80) == "80"
    assert at.bound_to((listens(), listens(), listens("::1"))) == "127.0.0.1:8000, [::1]:8000"
    for typed, shown in (
        ("http://shop.test/a", "shop.test:80"),
        ("[::1]:8000", "[::1]:8000"),
        ("shop", "shop"),
        ("unix:/run/app.sock", "/run/app.sock"),
    ):
        assert at.where(exam(typed, hosts=())) == shown


def test_families() -> None:
    assert at.canonical(V4)
    assert at.canonical(V6)
    assert not at.canonical(parse_host("127.0.1.1"))
    assert at.is_v4(parse_host("::ffff:127.0.0.1"))
    assert not at.is_v4(V6)


PLAIN, INSIDE = answered(200, "plain"), answered(200, "inside")
H2 = answered(200, kind="http2")


def test_the_answer_that_a_client_would_see() -> None:
    said = (PLAIN, shaken(), ended(), INSIDE, answered(404))
    for target, answer, is_secure in (
        ("http://a:8000", PLAIN, False),
        ("https://a:8000", INSIDE, True),
        ("a:8000", PLAIN, False),
    ):
        given = exam(target, hosts=(), exchanges=said)
        assert at.http_answer(given) is answer
        assert at.is_answer_secure(given) is is_secure
    only_tls = exam("a:8000", hosts=(), exchanges=(ended(), shaken(), INSIDE))
    assert at.http_answer(only_tls) is INSIDE
    assert at.is_answer_secure(only_tls)


def test_what_follows_a_broken_handshake_is_not_inside() -> None:
    given = exam("https://a:8000", hosts=(), exchanges=(shaken(is_done=False), PLAIN))
    assert at.http_answer(given) is None
    assert not at.is_answer_secure(given)


def test_http2_counts_where_a_client_would_speak_it() -> None:
    assert at.http_answer(exam("a:8000", hosts=(), exchanges=(H2,))) is H2
    assert at.http_answer(exam("http://a:8000", hosts=(), exchanges=(H2,))) is None
    inside = exam("https://a:8000", hosts=(), exchanges=(shaken(), H2))
    assert at.http_answer(inside) is H2


def test_exchanges() -> None:
    silence = ended(Ending.SILENCE)
    greeting = ended(kind="greeting")
    assert at.first_exchange(exam(exchanges=(silence, H2)), "tls", "http2") is H2
    assert at.first_exchange(exam(exchanges=(silence,)), "tls") is None
    assert at.is_silent(exam(exchanges=(greeting, silence)))
    assert not at.is_silent(exam(exchanges=(silence, ended())))
    assert not at.is_silent(exam(exchanges=(ended(Ending.SILENCE, kind="greeting"),)))


@pytest.mark.parametrize(
    ("one", "belongs"),
    [
        (service(argv=("node", "server.js"), cwd="/srv/app/web"), True),
        (service(argv=("node", "/srv/other/server.js"), cwd="/srv/app"), False),
        (service(pid=70, pids=(70, 9)), True),
        (service(cwd="/srv/app"), True),
        (service(cwd="/srv/apple"), False),
        (service(cwd="/", project_root="/srv/app"), True),
        (service(), False),
        (service(pid=None), None),
    ],
)
def test_whether_a_service_is_of_the_project(one: Service, *, belongs: bool | None) -> None:
    traces = AppTraces(project="/srv/app", processes=(runs(pid=9),))
    assert at.belongs_to_project(exam(traces=traces), one) is belongs
    assert at.belongs_to_project(exam(), one) is None


def test_the_root_is_above_everything() -> None:
    assert at.is_below("/srv/app", "/")
    assert at.is_below("/srv/app", "/srv/app")
    assert not at.is_below("/srv", "/srv/app")
