"""Would a client accept the server's certificate and TLS version?"""

from collections.abc import Iterator
from datetime import datetime

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.diagnose.http_words import says_client_certificate
from homeport.model.examination import Examination
from homeport.model.exchange import Handshake
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    shaken = at.first_exchange(exam, "tls")
    if at.is_start(exam) or shaken is None or shaken.handshake is None or not _cares(exam):
        return
    hands = shaken.handshake
    if not hands.speaks_tls:
        return
    yield from _version(hands, exam)
    yield from _client(hands, exam)
    yield from _dates(hands, exam)
    yield from _name(hands, exam)
    yield from _trust(hands, exam)


def _cares(exam: Examination) -> bool:
    """Return whether the person asked for TLS; certificates are nobody's trouble otherwise."""
    return exam.question.target.scheme in ("https", "wss", "rediss", "amqps", "mqtts", "ldaps")


def _version(hands: Handshake, exam: Examination) -> Iterator[Finding]:
    if hands.is_version_acceptable:
        return
    offered = hands.offered_version or hands.version
    yield Finding(
        code="tls-version-mismatch",
        what=f"the server and today's clients have no TLS version or cipher in common"
        f"{f': it offers {offered} at most' if offered else ''}",
        evidence=(
            f"a client with today's defaults gets: {hands.alert or 'no agreement'}",
            *((f"with every version allowed it agrees to {offered}",) if offered else ()),
        ),
        fix="Let the server offer TLS 1.2 or 1.3 (nginx: ssl_protocols TLSv1.2 TLSv1.3); for a test "
        "of an old device: curl --tls-max 1.1 --ciphers DEFAULT@SECLEVEL=0",
        confidence=0.95,
    )


def _client(hands: Handshake, exam: Examination) -> Iterator[Finding]:
    said = [one for one in exam.exchanges if one.http and says_client_certificate(one.http)]
    if not hands.requires_certificate and not said:
        return
    text = " ".join(said[0].http.text.split())[:100] if said and said[0].http else None
    yield Finding(
        code="tls-client-cert-required",
        what=f"{at.name_of(at.owner(exam))} wants a certificate from the client (mTLS)",
        evidence=(
            "the server asks for a client certificate",
            f"without one: {text or hands.alert or 'it hangs up'}",
        ),
        fix=f"Show one: curl --cert client.crt --key client.key https://{at.where(exam)}/ (browsers: "
        "import it as PKCS#12)",
        confidence=0.96,
    )


def _dates(hands: Handshake, exam: Examination) -> Iterator[Finding]:
    now = exam.taken_at
    if now is None:
        return
    if hands.valid_until is not None and now > hands.valid_until:
        yield _expired(f"expired on {_day(hands.valid_until)}", hands, exam)
    elif hands.valid_from is not None and now < hands.valid_from:
        yield _expired(f"is not valid before {_day(hands.valid_from)}", hands, exam)


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _expired(what: str, hands: Handshake, exam: Examination) -> Finding:
    return Finding(
        code="tls-cert-expired",
        what=f"the certificate of {at.where(exam)} {what}",
        evidence=(
            f"certificate for {hands.subject or '?'} by {hands.issuer or '?'} {what}",
            f"today is {_day(exam.taken_at)}" if exam.taken_at else "by this machine's clock",
        ),
        fix="Make a new one (mkcert localhost 127.0.0.1 ::1, certbot renew), restart the server, and "
        "check the machine's clock (date)",
        confidence=0.96,
    )


def _name(hands: Handshake, exam: Examination) -> Iterator[Finding]:
    if hands.is_name_valid is not False:
        return
    host = exam.question.target.host
    names = ", ".join(hands.names[:8]) or "no name at all (a common name alone does not count)"
    yield Finding(
        code="tls-cert-name-mismatch",
        what=f"the certificate is not for {host}: it is for {names}",
        evidence=(f"subject alternative names: {names}", f"asked for {host}"),
        fix=f"Ask by a name that is on it, or make one with subjectAltName={host} (mkcert {host})",
        confidence=0.95,
    )


def _trust(hands: Handshake, exam: Examination) -> Iterator[Finding]:
    if hands.trust_error is None:
        return
    kind = (
        "is self-signed"
        if hands.is_self_signed
        else (f"is from {hands.issuer or 'a CA'}, which the client does not trust")
    )
    yield Finding(
        code="tls-cert-untrusted",
        what=f"the certificate of {at.where(exam)} {kind}",
        evidence=(
            f"verification with the client's trust: {hands.trust_error}",
            f"subject {hands.subject or '?'}, issuer {hands.issuer or '?'}",
            *((f"trusted are: {hands.trust_store}",) if hands.trust_store else ()),
        ),
        fix="Trust the CA that made it: sudo cp ca.crt /usr/local/share/ca-certificates/ && sudo "
        "update-ca-certificates; per client SSL_CERT_FILE, NODE_EXTRA_CA_CERTS, curl --cacert",
        confidence=0.94,
    )


CHECK = Check(asks="Would a client accept the certificate?", think=_think, cases=dict)
