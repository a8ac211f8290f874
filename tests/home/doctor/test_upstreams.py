"""Who is at the other end of a forwarder: here, in a namespace, or nobody knows."""

from dataclasses import replace
from ipaddress import ip_address

from bad_peers import serving, silent
from doctor_worlds import read
from real_servers import free_port

from homeport.home.doctor.upstreams import place_upstreams
from homeport.model.attempt import Outcome
from homeport.model.examination import Upstream
from homeport.model.packet_filter import FilterAnswer, FilterRule, FilterVerdict

HOME = ip_address("127.0.0.1")
FAR = ip_address("192.0.2.77")


def leading(text: str, **fields: object) -> Upstream:
    plain = Upstream(host=None, port=None, source="nginx.conf", text=text)
    return replace(plain, **fields)  # type: ignore[arg-type]


def test_one_that_is_here() -> None:
    with serving(silent) as door:
        exam = read("127.0.0.1:9")
        given = (
            leading("a", host=HOME, port=door.port),
            leading(f"localhost:{door.port}", port=door.port),
        )
        for one in place_upstreams(given, (), exam):
            assert one.attempt is not None
            assert one.attempt.outcome is Outcome.CONNECTED
            assert [each.port for each in one.listeners] == [door.port]


def test_one_that_is_down() -> None:
    (one,) = place_upstreams((leading("a", host=HOME, port=free_port()),), (), read("127.0.0.1:9"))
    assert one.attempt is not None
    assert (one.attempt.outcome, one.listeners) == (Outcome.REFUSED, ())


def test_those_that_nobody_can_place_stay_as_they_are() -> None:
    given = (
        leading("beyond ssh host:80", port=80),
        leading("nowhere.invalid:80", port=80),
        leading("x"),
        leading("a", host=FAR, port=80),
        leading("a", host=HOME),
    )
    assert place_upstreams(given, (), read("127.0.0.1:9")) == given
    assert place_upstreams((), (), read("127.0.0.1:9")) == ()


def test_rules_of_nat_lead_somewhere() -> None:
    rule = FilterRule(place="ip nat output", text="dnat to 192.0.2.77:80", undo="")
    answers = (
        FilterAnswer(verdict=FilterVerdict.REDIRECTS, goes_to=(FAR, 80), rule=rule),
        FilterAnswer(verdict=FilterVerdict.REDIRECTS, goes_to=(FAR, 81)),
        FilterAnswer(verdict=FilterVerdict.REDIRECTS, goes_to=(HOME, 80)),
        FilterAnswer(verdict=FilterVerdict.REDIRECTS),
    )
    found = place_upstreams((), answers, read("127.0.0.1:9"))
    assert [(one.text, one.source) for one in found] == [
        ("192.0.2.77:80", "NAT rule ip nat output"),
        ("192.0.2.77:81", "a NAT rule"),
    ]
    assert all(one.is_container for one in found)
