"""The packet filter is asked where it may be to blame, and nowhere else."""

import socket

from bad_peers import serving, silent
from doctor_worlds import listened, read
from loopback import port_of
from own_namespace import in_namespace, load_nft, needs_rules
from real_servers import free_port

from homeport.home.doctor.asked import Symptom
from homeport.home.doctor.filters import with_filters
from homeport.model.examination import Examination
from homeport.model.packet_filter import FilterVerdict
from homeport.model.question import Intent

RULES = "table ip t {{ chain c {{ type filter hook input priority 0;\n{}\n}}\n}}\n"


def ruled(rule: str, *, start: bool = False) -> tuple[Examination, Examination]:
    """Return the examination of a server behind `rule`, before and after asking the filter."""
    needs_rules()

    def look() -> tuple[Examination, Examination]:
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = free_port() if start else port_of(server)
            load_nft(RULES.format(rule.format(port=port)))
            told = Symptom(intent=Intent.START) if start else None
            target = f"127.0.0.1:{port}"
            exam = read(target, told) if start else listened(target, told)
            return exam, with_filters(exam)

    return in_namespace(look)


def test_a_rule_that_drops() -> None:
    (answer,) = ruled("tcp dport {port} drop")[1].filters
    assert answer.verdict is FilterVerdict.DROPS
    assert answer.rule is not None
    assert "drop" in answer.rule.text


def test_a_limit_that_is_used_up() -> None:
    (answer,) = ruled("tcp dport {port} ct count over 0 drop")[1].filters
    assert answer.verdict in (FilterVerdict.DROPS, FilterVerdict.UNKNOWN)


def test_a_start_behind_a_rule() -> None:
    (answer,) = ruled("tcp dport {port} drop", start=True)[1].filters
    assert answer.verdict is FilterVerdict.DROPS


def test_who_answers_needs_no_filter() -> None:
    with serving(silent) as door:
        exam = listened(f"127.0.0.1:{door.port}")
    assert with_filters(exam) is exam


def test_a_unix_socket_has_no_filter() -> None:
    exam = listened("@nobody")
    assert with_filters(exam) is exam


def test_a_refusal_may_be_a_rules() -> None:
    found = with_filters(listened(f"127.0.0.1:{free_port()}"))
    assert len(found.filters) == 1


def test_a_start_on_a_port_that_is_taken_needs_none() -> None:
    with serving(silent) as door:
        exam = read(f"127.0.0.1:{door.port}", Symptom(intent=Intent.START))
        assert with_filters(exam) is exam
