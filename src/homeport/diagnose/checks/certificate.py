"""Would a client accept the server's certificate and TLS version?"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.http_words import plain_words, says_client_certificate
from homeport.diagnose.made_up import NOW, also, answered, ended, exam, shaken
from homeport.model.examination import Examination
from homeport.model.exchange import Exchange, Handshake
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    first = at.first_exchange(exam, "tls")
    hands = first.handshake if first is not None else None
    if at.is_start(exam) or hands is None or not hands.speaks_tls or not _cares(exam):
        return
    yield from _version(hands)
    yield from _client(hands, exam)
    yield from _dates(hands, exam)
    yield from _name(hands, exam)
    yield from _trust(hands, exam)


def _cares(exam: Examination) -> bool:
    """Return whether the person asked for TLS; certificates are nobody's trouble otherwise."""
    return exam.question.target.scheme in ("https", "wss", "rediss", "amqps", "mqtts", "ldaps")


def _version(hands: Handshake) -> Iterator[Finding]:
    if hands.is_version_acceptable:
        return
    offered = hands.offered_version or hands.version
    yield Finding(
        code="tls-version-mismatch",
        what="the server and today's clients have no TLS version or cipher in common"
        f"{f': it offers {offered} at most' if offered else ''}",
        evidence=(
            f"a client with today's defaults gets: {hands.alert or 'no agreement'}",
            *((f"with every version allowed it agrees to {offered}",) if offered else ()),
        ),
        fix="Let the server offer TLS 1.2 or 1.3 (nginx: ssl_protocols TLSv1.2 TLSv1.3); for a "
        "test of an old device: curl --tls-max 1.1 --ciphers DEFAULT@SECLEVEL=0",
        confidence=0.95,
    )


def _client(hands: Handshake, exam: Examination) -> Iterator[Finding]:
    said = [one for one in exam.exchanges if one.http and says_client_certificate(one.http)]
    if not hands.requires_certificate and not said:
        return
    text = plain_words(said[0].http.text)[:100] if said and said[0].http else None
    yield Finding(
        code="tls-client-cert-required",
        what=f"{at.name_of(at.owner(exam))} wants a certificate from the client (mTLS)",
        evidence=(
            "the server asks for a client certificate",
            f"without one: {text or hands.alert or 'it hangs up'}",
        ),
        fix=f"Show one: curl --cert client.crt --key client.key https://{at.where(exam)}/ "
        "(browsers: import it as PKCS#12)",
        confidence=0.96,
    )


def _dates(hands: Handshake, exam: Examination) -> Iterator[Finding]:
    now = exam.taken_at
    if now is None:
        return
    if hands.valid_until is not None and now > hands.valid_until:
        yield _expired(f"expired on {_day(hands.valid_until)}", now, hands, exam)
    elif hands.valid_from is not None and now < hands.valid_from:
        yield _expired(f"is not valid before {_day(hands.valid_from)}", now, hands, exam)
    elif hands.chain_error is not None:
        yield _old_authority(hands.chain_error, now, hands, exam)


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _expired(what: str, now: datetime, hands: Handshake, exam: Examination) -> Finding:
    return Finding(
        code="tls-cert-expired",
        what=f"the certificate of {at.where(exam)} {what}",
        evidence=(
            f"certificate for {hands.subject or '?'} by {hands.issuer or '?'} {what}",
            f"today is {_day(now)}, by this machine's clock",
        ),
        fix="Make a new one (mkcert localhost 127.0.0.1 ::1, certbot renew), restart the server, "
        "and check the machine's clock (date)",
        confidence=0.96,
    )


def _old_authority(error: str, now: datetime, hands: Handshake, exam: Examination) -> Finding:
    return Finding(
        code="tls-cert-expired",
        what=f"the authority behind the certificate of {at.where(exam)} is out of date: {error}",
        evidence=(
            f"the certificate itself is valid, but not one above it, by {hands.issuer or '?'}",
            f"verification with the client's trust: {error}",
            f"today is {_day(now)}, by this machine's clock",
        ),
        fix="Make a new CA (mkcert -install; openssl req -x509 ...), sign the certificate again, "
        "trust the new one, and restart the server",
        confidence=0.95,
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
        fix=f"Trust {'it' if hands.is_self_signed else 'the CA that made it'}: sudo cp ca.crt "
        "/usr/local/share/ca-certificates/ && sudo update-ca-certificates; per client "
        "SSL_CERT_FILE, NODE_EXTRA_CA_CERTS, curl --cacert; or make one with mkcert",
        confidence=0.94,
    )


def _cases() -> dict[str, Case]:
    def seen(*said: Exchange, target: str = "https://localhost:8000/") -> Examination:
        return exam(target, hosts=("127.0.0.1",), exchanges=said)

    day = timedelta(days=1)
    good = shaken(valid_from=NOW - day, valid_until=NOW + day, is_name_valid=True)
    old = shaken(is_version_acceptable=False, offered_version="TLSv1.1", alert="protocol_version")
    strange = shaken(is_done=False, is_version_acceptable=False)
    asks = shaken(requires_certificate=True, alert="certificate required")
    own = shaken(trust_error="self-signed certificate", is_self_signed=True, subject="localhost")
    foreign = shaken(
        trust_error="unable to get local issuer certificate",
        issuer="Office CA",
        trust_store="/etc/ssl/certs",
    )
    wants = answered(400, "400 No required SSL certificate was sent")
    ended_then = shaken(valid_until=NOW - day, trust_error="certificate has expired")
    return {
        "TLS 1.1 at most": Case(given=seen(old), finds=("tls-version-mismatch",)),
        "no version, no cipher, no word": Case(
            given=seen(strange), finds=("tls-version-mismatch",)
        ),
        "it hangs up without a client's certificate": Case(
            given=seen(asks), finds=("tls-client-cert-required",)
        ),
        "it says over HTTP that it wants one": Case(
            given=seen(good, wants), finds=("tls-client-cert-required",)
        ),
        "it would like one and does without": Case(
            given=seen(shaken(wants_certificate=True), answered())
        ),
        "it ended yesterday, so it is not trusted either": Case(
            given=seen(ended_then), finds=("tls-cert-expired", "tls-cert-untrusted")
        ),
        "its authority ended": Case(
            given=seen(
                shaken(
                    valid_from=NOW - day,
                    valid_until=NOW + day,
                    chain_error="certificate has expired",
                )
            ),
            finds=("tls-cert-expired",),
        ),
        "it begins tomorrow": Case(
            given=seen(shaken(valid_from=NOW + day)), finds=("tls-cert-expired",)
        ),
        "it is for other names": Case(
            given=seen(shaken(is_name_valid=False, names=("shop.test", "10.0.0.1"))),
            finds=("tls-cert-name-mismatch",),
        ),
        "it is for no name": Case(
            given=seen(shaken(is_name_valid=False)), finds=("tls-cert-name-mismatch",)
        ),
        "it is self-signed": Case(given=seen(own), finds=("tls-cert-untrusted",)),
        "a CA that nobody knows signed it": Case(
            given=seen(foreign), finds=("tls-cert-untrusted",)
        ),
        "Redis inside TLS": Case(
            given=seen(own, target="rediss://localhost:6379"), finds=("tls-cert-untrusted",)
        ),
        "it is in order": Case(given=seen(good, answered())),
        "nobody asked for TLS": Case(given=seen(own, target="localhost:8000")),
        "plain HTTP was asked for": Case(given=seen(own, target="http://localhost:8000/")),
        "it speaks no TLS, which is another trouble": Case(
            given=seen(shaken(is_done=False, speaks_tls=False, is_version_acceptable=False))
        ),
        "no handshake was tried": Case(given=seen(ended(kind="tls"), answered())),
        "nothing was asked": Case(given=seen()),
        "nobody knows what day it is": Case(
            given=also(seen(shaken(valid_until=NOW - day)), taken_at=None)
        ),
        "the app does not start": Case(
            given=exam("https://localhost:8000/", hosts=(), start=True, exchanges=(own,))
        ),
    }


CHECK = Check(asks="Would a client accept the certificate?", think=_think, cases=_cases)
