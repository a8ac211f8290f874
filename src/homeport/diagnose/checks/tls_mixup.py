"""Do client and server disagree about TLS, the protocol or its version?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.checks._tls_mixup_cases import cases
from homeport.diagnose.expected import protocol_of
from homeport.diagnose.http_words import quoted, says_http2, says_plain_to_tls
from homeport.model.examination import Examination
from homeport.model.exchange import Ending
from homeport.model.finding import Finding

_TLS_SCHEMES = ("https", "wss", "rediss", "amqps", "mqtts", "ldaps", "imaps", "smtps")
_TLS_ALERT = b"\x15\x03"
# Protocols that begin like HTTP/1.1, so that an HTTP answer is no surprise.
_OVER_HTTP = frozenset(
    {
        "http", "http2", "https", "ws", "wss", "websocket", "clickhouse", "grpc", "h2c", "ipp",
        "http-proxy",
    }
)  # fmt: skip
# What a scheme is called on the other side of TLS.
_IN_THE_CLEAR = {"https": "http", "wss": "ws"}
_INSIDE_TLS = {"http": "https", "ws": "wss"}


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not at.is_reached(exam):
        return
    scheme = exam.question.target.scheme
    if scheme in _TLS_SCHEMES:
        yield from _wanted_tls(exam)
    elif scheme is not None:
        yield from _wanted_plain(exam)


def _wanted_tls(exam: Examination) -> Iterator[Finding]:
    shaken = at.first_exchange(exam, "tls")
    if shaken is None or shaken.handshake is None or shaken.handshake.speaks_tls:
        return
    said = _spoken(exam)
    if said is None and shaken.ending is not Ending.ANSWERED:
        return
    if said not in (None, "http") and protocol_of(exam) in ("https", "wss", "http", "ws"):
        yield _mismatch(said, exam)
        return
    scheme = exam.question.target.scheme or ""
    bare = _IN_THE_CLEAR.get(scheme)
    who = at.name_of(at.owner(exam))
    yield Finding(
        code="plaintext-expected",
        what=f"the client speaks TLS ({scheme}), and {who} speaks plain text",
        evidence=(
            f"its answer to a TLS hello is no TLS: {quoted(shaken.first)}",
            *(("plain HTTP works",) if said == "http" else ()),
        ),
        fix=f"Use {bare}://{at.where(exam)}{exam.question.target.resource}"
        if said == "http" and bare
        else "Connect without TLS, or switch TLS on in the server",
        confidence=0.96,
    )


def _wanted_plain(exam: Examination) -> Iterator[Finding]:
    inside = _INSIDE_TLS.get(exam.question.target.scheme or "")
    if _is_tls_only(exam):
        yield Finding(
            code="tls-expected",
            what=f"{at.name_of(at.owner(exam))} wants TLS on this port, and the client speaks "
            "plain text",
            evidence=tuple(_tls_evidence(exam)),
            fix=f"Use {inside}://{at.where(exam)}{exam.question.target.resource}"
            if inside
            else "Switch TLS on in the client",
            confidence=0.96,
        )
        return
    if at.is_web(exam) and _is_http2_only(exam):
        yield _http2_only(exam)
        return
    said = _spoken(exam)
    expected = protocol_of(exam)
    if said is None or said == expected or {said, expected} <= _OVER_HTTP:
        return
    if said != "echo":
        yield _mismatch(said, exam)


def _http2_only(exam: Examination) -> Finding:
    who = at.name_of(at.owner(exam))
    return Finding(
        code="http2-only",
        what=f"{who} speaks HTTP/2 only (gRPC?), and the client HTTP/1.1",
        evidence=tuple(_http2_evidence(exam)),
        fix="Use a client that speaks it: curl --http2-prior-knowledge, grpcurl -plaintext, or a "
        "gRPC client; for browsers put a proxy (grpc-web) before it",
        confidence=0.95,
    )


def _http2_evidence(exam: Examination) -> Iterator[str]:
    answer = at.http_answer(exam)
    if answer is not None and answer.http is not None:
        yield f"HTTP {answer.http.status}: {_first_words(answer.http.text)}"
        return
    yield "HTTP/1.1 gets no usable answer"
    yield "HTTP/2 with prior knowledge works"


def _spoken(exam: Examination) -> str | None:
    """Return the protocol that was really heard, else the one that the program is known for."""
    heard = [
        "http" if one.protocol in _OVER_HTTP else one.protocol
        for one in exam.exchanges
        if one.protocol and one.protocol != "tls"
    ]
    if heard:
        return heard[0]
    answered = any(one.ending is Ending.ANSWERED for one in exam.exchanges)
    # Who was asked for what it is known for, and answered something else, is not that any more.
    service = at.owner(exam)
    known = service.protocol if service is not None and not answered else None
    return known if known not in _OVER_HTTP else None


def _is_tls_only(exam: Examination) -> bool:
    answer = at.http_answer(exam)
    if answer is not None and answer.http is not None:
        return says_plain_to_tls(answer.http) or answer.protocol == "tls"
    shaken = at.first_exchange(exam, "tls")
    if shaken is not None and shaken.handshake is not None and shaken.handshake.speaks_tls:
        return True
    return any(one.first.startswith(_TLS_ALERT) for one in exam.exchanges)


def _tls_evidence(exam: Examination) -> Iterator[str]:
    for one in exam.exchanges:
        if one.kind != "tls" and one.first.startswith(_TLS_ALERT):
            yield "plain text is answered with a TLS alert"
        elif one.http is not None and (one.protocol == "tls" or says_plain_to_tls(one.http)):
            yield f"HTTP {one.http.status}: {_first_words(one.http.text)}"
        elif one.kind == "http" and one.ending in (Ending.CLOSED, Ending.RESET):
            yield "plain HTTP gets no answer"
        if one.handshake is not None and one.handshake.speaks_tls:
            word = one.handshake.version or one.handshake.alert or "and no more"
            yield f"a TLS hello is answered with TLS ({word})"


def _first_words(text: str) -> str:
    return " ".join(text.split())[:120]


def _is_http2_only(exam: Examination) -> bool:
    answer = at.http_answer(exam)
    h2 = at.first_exchange(exam, "http2")
    if answer is None and h2 is not None and h2.ending is Ending.ANSWERED:
        return h2.protocol in ("http2", "grpc")
    return answer is not None and answer.http is not None and says_http2(answer.http)


def _mismatch(said: str | None, exam: Examination) -> Finding:
    expected = exam.question.target.scheme
    heard = next((one for one in exam.exchanges if one.first), None)
    return Finding(
        code="protocol-mismatch",
        what=f"{at.name_of(at.owner(exam))} speaks {said} on this port, not {expected}",
        evidence=(
            f"it answers {quoted(heard.first)}"
            if heard
            else f"the program is known to speak {said}, and did not answer {expected}",
        ),
        fix=f"Use a client for {said}, or look for the {expected} server on another port "
        "(homeport ls)",
        confidence=0.94,
    )


CHECK = Check(asks="Do client and server agree about the protocol?", think=_think, cases=cases)
