"""What was looked at, in words: every layer, fine or not."""

from dataclasses import replace
from ipaddress import ip_address

import pytest

from homeport.diagnose import made_up as made
from homeport.home.doctor.checked import Step, steps_of
from homeport.model.address import Transport
from homeport.model.app_traces import AppTraces
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination, ProxyTrial, Redirect, Upstream
from homeport.model.exchange import Ending
from homeport.model.packet_filter import FilterAnswer, FilterRule, FilterVerdict
from homeport.model.route import Loopback, Route, RouteKind

HOME = ip_address("127.0.0.1")


def seen(step: Step, exam: Examination) -> list[str]:
    """Return the steps as lines, those that are not fine with "!"."""
    return [f"{'' if one.is_fine else '!'}{one.name}: {one.seen}" for one in steps_of(step, exam)]


def test_names() -> None:
    named = made.exam(
        "localhost:1", hosts=(), resolution=made.named("localhost", "::1", "127.0.0.1")
    )
    assert seen(Step.NAMES, named) == ["name: localhost is ::1, 127.0.0.1"]
    lost = made.exam("x.test:1", hosts=(), resolution=made.named("x.test"))
    (line,) = seen(Step.NAMES, lost)
    assert line.startswith("!name: x.test has no address (")
    assert seen(Step.NAMES, made.exam()) == []


def test_network() -> None:
    lo = Loopback(name="lo", is_up=False, addresses=())
    routes = (
        Route(host=HOME, kind=RouteKind.LOCAL),
        Route(host=ip_address("192.0.2.1"), kind=RouteKind.BLACKHOLE),
    )
    exam = made.exam(loopback=lo, routes=routes)
    assert seen(Step.NETWORK, exam) == [
        "!loopback: lo is DOWN with no address",
        "route: 127.0.0.1 is local",
        "!route: 192.0.2.1: blackhole",
    ]
    assert seen(Step.NETWORK, made.exam("unix:/a", loopback=lo)) == []
    assert seen(Step.NETWORK, replace(exam, loopback=None)) == []


def test_sockets() -> None:
    both = made.exam(
        listeners=(made.listens(), made.listens(transport=Transport.UDP)),
        services=(made.service(),),
    )
    lines = seen(Step.SOCKETS, both)
    assert [one.partition(" ")[0] for one in lines] == ["listener:", "listener:"]
    assert "udp" in lines[1]
    assert seen(Step.SOCKETS, made.exam()) == ["!listener: nothing listens on port 8000"]
    assert seen(Step.SOCKETS, made.exam(start=True)) == ["listener: nothing listens on port 8000"]
    assert seen(Step.SOCKETS, made.exam("unix:/a")) == []


def test_the_app() -> None:
    alone = AppTraces(project="/srv/a", processes=(made.runs(),))
    (line,) = seen(Step.SOCKETS, made.exam("unix:/a", traces=alone))
    assert line.startswith("project: /srv/a: 1 process (")
    log = AppTraces(project="/srv/a", log_path="/srv/a/log")
    assert seen(Step.SOCKETS, made.exam("unix:/a", traces=log)) == [
        "project: /srv/a: no processes",
        "log: /srv/a/log tells of no failure",
    ]
    failed = made.exam("unix:/a", traces=log, failures=(made.said("app-crashed", "boom"),))
    assert seen(Step.SOCKETS, failed)[1] == "!log: /srv/a/log says: boom"


def test_connecting_and_asking() -> None:
    exam = made.exam(
        attempts=(made.tried(Outcome.REFUSED, host="::1"), made.tried(), made.tried(path="/a")),
        exchanges=(
            made.answered(404),
            made.shaken(version="TLSv1.3", names=("a", "b")),
            made.ended(Ending.CLOSED, message="FATAL: no"),
            replace(made.answered(), http=None, protocol="redis"),
            replace(made.answered(), http=None, protocol=None),
            made.ended(Ending.RESET),
        ),
    )
    lines = seen(Step.CONNECT, exam)
    assert lines[0].startswith("!connect: [::1]:8000: ECONNREFUSED (")
    assert lines[1].startswith("connect: 127.0.0.1:8000 took the connection (")
    assert lines[2].startswith("connect: /a took the connection (")
    assert lines[3] == "ask: GET / over HTTP/1.1: 404 (10 ms)"
    assert "TLSv1.3, for a, b" in lines[4]
    assert "FATAL: no" in lines[5]
    assert "answered (redis)" in lines[6]
    assert "answered (" in lines[7]
    assert lines[8].startswith("!ask: ")
    assert "reset" in lines[8]


@pytest.mark.parametrize(
    ("verdict", "mark"),
    [(FilterVerdict.PASSES, ""), (FilterVerdict.UNKNOWN, ""), (FilterVerdict.DROPS, "!")],
)
def test_deeper(verdict: FilterVerdict, mark: str) -> None:
    rule = FilterRule(place="inet filter input", text="tcp dport 8000 drop", undo="")
    exam = made.exam(filters=(FilterAnswer(verdict=verdict, rule=rule),))
    assert seen(Step.DEEPER, exam) == [
        f"{mark}packet filter: {verdict}: inet filter input tcp dport 8000 drop"
    ]


def test_what_is_behind() -> None:
    exam = made.exam(
        filters=(FilterAnswer(verdict=FilterVerdict.PASSES),),
        upstreams=(Upstream(host=HOME, port=1, source="nginx.conf", text="127.0.0.1:1"),),
        redirects=(
            Redirect(url="http://a/", is_loop=True),
            Redirect(url="http://b/", is_dead=True),
            Redirect(url="http://c/"),
        ),
        proxy=ProxyTrial(variable="http_proxy", value="http://p", exemptions="", is_used=True),
    )
    assert seen(Step.DEEPER, exam) == [
        "packet filter: passes",
        "!upstream: 127.0.0.1:1 (nginx.conf)",
        "!redirect: http://a/: in a circle",
        "!redirect: http://b/: nobody there",
        "redirect: http://c/: fine",
        "proxy: http_proxy=http://p",
    ]
