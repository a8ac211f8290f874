"""Say what is worth knowing beside the causes, above all where there are none."""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.http_words import plain_words
from homeport.model.address import Transport
from homeport.model.attempt import Attempt, Outcome
from homeport.model.examination import Examination
from homeport.model.exchange import Ending

_FIRST_SERVER_ERROR = 500
_QUOTED = 120


def is_unexplained(exam: Examination) -> bool:
    """Return whether the target cannot be reached: without a cause, that is no health."""
    if at.is_start(exam) or at.is_reached(exam):
        return False
    return not any(one.outcome is Outcome.WRONG_KIND for one in exam.attempts)


def remarks(exam: Examination, *, has_cause: bool) -> Iterator[str]:
    """Yield notes for a person, in whole sentences."""
    if at.is_start(exam):
        if not has_cause and exam.trial is None and exam.question.start_command:
            yield (
                "nothing that can be seen from outside keeps it from starting; if it does not, "
                "homeport doctor -- COMMAND runs it and explains what it prints"
            )
        return
    if not has_cause:
        yield from _unreached(exam)
        yield from _unasked(exam)
    yield from _server_error(exam, has_cause=has_cause)


def _unreached(exam: Examination) -> Iterator[str]:
    if at.is_reached(exam):
        return
    if not is_unexplained(exam):
        yield (
            "it is a datagram or packet socket: it is there, but nobody can connect a stream to "
            "it (EPROTOTYPE), so that it was asked nothing"
        )
        return
    for one in exam.attempts:
        yield f"connecting to {_place(one)}: {one.error or one.outcome}"
    if not exam.attempts:
        yield "there is no address of this machine to connect to"


def _unasked(exam: Examination) -> Iterator[str]:
    """Say that a connection is all there was: the server may be well, or deaf."""
    if not at.is_reached(exam):
        return
    if exam.question.target.transport is Transport.UDP:
        yield "UDP has no connections: the socket is open, and it was asked nothing"
        return
    asked = [one for one in exam.exchanges if one.kind != "greeting"]
    if exam.question.target.scheme or any(one.ending is Ending.ANSWERED for one in exam.exchanges):
        return
    if not asked:
        yield "it takes connections, and was asked nothing"
    elif at.is_silent(exam):
        longest_s = max(one.took_s for one in asked)
        yield (
            f"it takes connections and says nothing for {longest_s:.1f} s, which is fine if its "
            f"clients speak first in a protocol of their own{_named(exam)}"
        )
    else:
        yield (
            "it takes connections and answers nothing that was asked, which is fine if it has a "
            f"protocol of its own{_named(exam)}"
        )


def _named(exam: Examination) -> str:
    where = at.where(exam)
    if exam.question.target.path is not None:
        return ""  # no URL of a common client leads to one
    return f" (name it to have the answer judged: http://{where}, postgresql://{where}, ...)"


def _server_error(exam: Examination, *, has_cause: bool) -> Iterator[str]:
    answer = at.http_answer(exam)
    if answer is None or answer.http is None or answer.http.status < _FIRST_SERVER_ERROR:
        return
    is_judged = at.judges_answers(exam)
    if is_judged and has_cause:
        return
    text = plain_words(answer.http.text)[:_QUOTED]
    more = "" if is_judged else f" (homeport doctor http://{at.where(exam)}/ looks into that)"
    yield f"it answers HTTP {answer.http.status}{f': {text}' if text else ''}{more}"


def _place(one: Attempt) -> str:
    return one.path or at.place(one.host, one.port)
