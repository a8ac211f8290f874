"""What is said beside the causes: a target without a cause is well, unreached or unasked."""

from dataclasses import replace

import pytest

from homeport.diagnose import made_up as made
from homeport.home.doctor.remarks import is_unexplained, remarks
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.exchange import Ending

PLAIN = "127.0.0.1:8000"
URL = f"http://{PLAIN}/"


def said(exam: Examination, *, has_cause: bool = False) -> str:
    return " | ".join(remarks(exam, has_cause=has_cause))


def asked(target: str, *endings: Ending) -> Examination:
    silent = replace(made.answered(), http=None, kind="http", took_s=2.5)
    return made.exam(
        target,
        attempts=(made.tried(),),
        exchanges=tuple(replace(silent, ending=one) for one in endings),
    )


def test_what_answers_needs_no_remark() -> None:
    exam = made.exam(URL, attempts=(made.tried(),), exchanges=(made.answered(),))
    assert (said(exam), is_unexplained(exam)) == ("", False)


def test_what_cannot_be_reached_is_not_well() -> None:
    exam = made.exam(PLAIN, attempts=(made.tried(Outcome.OTHER),))
    assert is_unexplained(exam)
    assert said(exam).startswith("connecting to 127.0.0.1:8000: ")
    assert said(exam, has_cause=True) == ""
    nowhere = made.exam(PLAIN)
    assert is_unexplained(nowhere)
    assert "no address of this machine" in said(nowhere)


def test_a_start_is_not_about_connections() -> None:
    exam = made.exam(start=True)
    assert (said(exam), is_unexplained(exam)) == ("", False)


def test_a_datagram_socket_is_there() -> None:
    exam = made.exam("unix:/run/log", attempts=(made.tried(Outcome.WRONG_KIND, path="/run/log"),))
    assert not is_unexplained(exam)
    assert said(exam).startswith("it is a datagram or packet socket")


@pytest.mark.parametrize(
    ("target", "endings", "words"),
    [
        (PLAIN, (Ending.SILENCE,), "says nothing for 2.5 s"),
        (PLAIN, (Ending.SILENCE,), f"http://{PLAIN}, postgresql://{PLAIN}"),
        (PLAIN, (Ending.RESET, Ending.SILENCE), "answers nothing that was asked"),
        (PLAIN, (), "it takes connections, and was asked nothing"),
        ("unix:/run/a.sock", (Ending.SILENCE,), "in a protocol of their own"),
        ("udp://127.0.0.1:8000", (), "UDP has no connections"),
    ],
)
def test_what_was_only_connected_to(target: str, endings: tuple[Ending, ...], words: str) -> None:
    exam = asked(target, *endings)
    assert words in said(exam)
    assert not is_unexplained(exam)
    assert said(exam, has_cause=True) == ""


def test_who_named_a_protocol_has_the_answer_judged() -> None:
    assert said(asked(URL, Ending.SILENCE)) == ""
    assert said(asked(PLAIN, Ending.ANSWERED)) == ""


def test_an_error_of_the_server_is_quoted() -> None:
    error = made.answered(500, text="<h1>boom</h1>")
    plain = made.exam(PLAIN, attempts=(made.tried(),), exchanges=(error,))
    assert said(plain) == f"it answers HTTP 500: boom (homeport doctor {URL} looks into that)"
    assert said(plain, has_cause=True) == said(plain)
    judged = made.exam(URL, attempts=(made.tried(),), exchanges=(error,))
    assert said(judged) == "it answers HTTP 500: boom"
    assert said(judged, has_cause=True) == ""
