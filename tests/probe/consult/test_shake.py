"""Handshakes with the real OpenSSL and nginx, in every way that they fail."""

import socket
import ssl
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from bad_peers import BAD_PEERS, Handler, closing, saying, tcp_door
from bad_peers import serving as peer
from real_servers import free_port, place, program, serving

from homeport.model.exchange import Ending, Exchange, Handshake
from homeport.probe.consult.shake import shake_hands


@pytest.fixture(scope="module")
def here() -> Iterator[Path]:
    with place() as directory:
        yield directory


@pytest.fixture(scope="module")
def authority(here: Path) -> Path:
    """Return an authority of our own."""
    return _certificate(here, "authority", "subjectAltName=DNS:authority")


@pytest.fixture(scope="module")
def good(here: Path, authority: Path) -> Path:
    return _certificate(here, "good", "subjectAltName=DNS:localhost,IP:127.0.0.1", authority)


def _certificate(
    here: Path, name: str, alternative: str, issuer: Path | None = None, days: int = 30
) -> Path:
    """Make NAME.pem, which has the key as well; signed by itself or by `issuer`."""
    made = here / f"{name}.pem"
    by = ["-CA", str(issuer), "-CAkey", str(issuer)] if issuer else []
    subprocess.run(
        [program("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt",
         "ec_paramgen_curve:P-256", "-nodes", "-days", str(days), "-subj", f"/O=Test/CN={name}",
         "-addext", alternative, *by, "-keyout", str(made.with_suffix(".key")), "-out", str(made)],
        check=True, capture_output=True,
    )  # fmt: skip
    made.write_text(made.read_text() + made.with_suffix(".key").read_text())
    return made


def _expired(here: Path, authority: Path) -> Path:
    """Make a certificate of years ago; only `openssl ca` can date one back."""
    made, folder = here / "expired.pem", here / "ca"
    folder.mkdir()
    (folder / "index").write_text("")
    (folder / "serial").write_text("01\n")
    (folder / "cnf").write_text(
        f"[ca]\ndefault_ca=d\n[d]\ndatabase={folder}/index\nserial={folder}/serial\n"
        f"new_certs_dir={folder}\ndefault_md=sha256\npolicy=p\nunique_subject=no\n"
        "copy_extensions=copy\n[p]\ncommonName=supplied\n"
    )
    key, request = str(here / "expired.key"), str(here / "expired.csr")
    subprocess.run(
        [program("openssl"), "req", "-new", "-newkey", "ec", "-pkeyopt",
         "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=expired",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", request],
        check=True, capture_output=True,
    )  # fmt: skip
    subprocess.run(
        [program("openssl"), "ca", "-batch", "-config", str(folder / "cnf"), "-cert",
         str(authority), "-keyfile", str(authority), "-in", request, "-out", str(made),
         "-startdate", "20200101000000Z", "-enddate", "20210101000000Z"],
        check=True, capture_output=True,
    )  # fmt: skip
    made.write_text(made.read_text() + Path(key).read_text())
    return made


def _asked(
    cert: Path, *options: str, trust: Path | None = None, name: str = "localhost"
) -> Handshake:
    """Return what is seen of openssl's server with `options`."""
    port = free_port()
    argv = [program("openssl"), "s_server", "-accept", f"127.0.0.1:{port}", "-cert", str(cert)]
    with serving([*argv, "-www", "-quiet", *options], tcp_door(port)):
        exchange = _shake(port, {"SSL_CERT_FILE": str(trust)} if trust else {}, name)
    assert exchange.kind == "tls"
    assert exchange.protocol == "tls"
    assert exchange.ending is Ending.ANSWERED
    assert exchange.handshake is not None
    return exchange.handshake


def _shake(port: int, environ: dict[str, str], name: str = "localhost") -> Exchange:
    return shake_hands(
        lambda: socket.create_connection(("127.0.0.1", port)),
        name=name,
        environ=environ,
        patience_s=1.0,
    )


def test_a_good_certificate_whose_authority_is_trusted(good: Path, authority: Path) -> None:
    seen = _asked(good, trust=authority)
    assert (seen.is_done, seen.speaks_tls, seen.alert) == (True, True, None)
    assert (seen.version, seen.offered_version) == ("TLSv1.3", "TLSv1.3")
    assert seen.is_version_acceptable
    assert (seen.trust_error, seen.is_name_valid) == (None, True)
    assert (seen.subject, seen.issuer, seen.is_self_signed) == ("good", "authority", False)
    assert seen.names == ("localhost", "127.0.0.1")
    assert seen.valid_from is not None
    assert seen.valid_until is not None
    assert seen.valid_from < datetime.now(UTC) < seen.valid_until
    assert (seen.wants_certificate, seen.requires_certificate) == (False, False)
    assert seen.trust_store is not None
    assert f"SSL_CERT_FILE={authority}" in seen.trust_store


@pytest.mark.parametrize("variable", ["CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"])
def test_every_clients_own_bundle_counts(good: Path, authority: Path, variable: str) -> None:
    port = free_port()
    argv = [program("openssl"), "s_server", "-accept", f"127.0.0.1:{port}", "-cert", str(good)]
    with serving([*argv, "-www"], tcp_door(port)):
        seen = _shake(port, {variable: str(authority)}).handshake
        assert seen is not None
        assert seen.trust_error is None


def test_only_the_clients_environment_counts(
    good: Path, authority: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    assert _asked(good).trust_error is not None


def test_self_signed_and_another_name(here: Path) -> None:
    own = _certificate(here, "own", "subjectAltName=DNS:other.test,DNS:*.dev.test")
    seen = _asked(own)
    assert seen.is_done
    assert seen.trust_error in ("self-signed certificate", "self signed certificate")
    assert seen.is_self_signed
    assert seen.is_name_valid is False
    assert _asked(own, name="a.dev.test").is_name_valid is True
    assert _asked(own, name="127.0.0.1", trust=own).is_name_valid is False
    assert _asked(own, trust=own).trust_error is None


def test_expired_is_no_fault_of_the_trust(here: Path, authority: Path) -> None:
    seen = _asked(_expired(here, authority), trust=authority)
    assert seen.trust_error is None
    assert seen.is_name_valid
    assert seen.valid_until == datetime(2021, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(("option", "version"), [("-tls1", "TLSv1"), ("-tls1_1", "TLSv1.1")])
def test_a_version_of_long_ago(good: Path, authority: Path, option: str, version: str) -> None:
    seen = _asked(good, option, "-cipher", "ALL:@SECLEVEL=0", trust=authority)
    assert (seen.is_done, seen.offered_version, seen.version) == (True, version, None)
    assert seen.is_version_acceptable is False
    assert seen.alert
    assert seen.trust_error is None


@pytest.mark.parametrize("option", ["-tls1_2", "-tls1_3"])
def test_a_client_certificate_that_is_required(good: Path, authority: Path, option: str) -> None:
    verify = ("-Verify", "1", "-verify_return_error", "-CAfile", str(authority))
    seen = _asked(good, option, *verify, trust=authority)
    assert (seen.wants_certificate, seen.requires_certificate) == (True, True)
    assert seen.is_version_acceptable
    assert seen.trust_error is None


@pytest.mark.parametrize("option", ["-tls1_2", "-tls1_3"])
def test_a_client_certificate_that_is_welcome(good: Path, authority: Path, option: str) -> None:
    seen = _asked(good, option, "-verify", "1", "-CAfile", str(authority), trust=authority)
    assert (seen.wants_certificate, seen.requires_certificate) == (True, False)
    assert seen.is_done


@pytest.mark.parametrize(
    ("data", "protocol"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n", "ssh"),
        (b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", "http"),
        (b"-ERR unknown command 'x'\r\n", "redis"),
        (bytes(range(256)), None),
    ],
)
def test_what_is_no_tls(data: bytes, protocol: str | None) -> None:
    with peer(saying(data)) as door:
        exchange = _shake(door.port, {})
    assert exchange.handshake is not None
    assert (exchange.handshake.is_done, exchange.handshake.speaks_tls) == (False, False)
    assert exchange.ending is Ending.ANSWERED
    assert exchange.first.startswith(data[:20])
    assert exchange.protocol == protocol


@pytest.mark.parametrize("handler", BAD_PEERS.values(), ids=BAD_PEERS.keys())
def test_whatever_a_peer_does_ends_in_time(handler: Handler) -> None:
    began = monotonic()
    with peer(handler) as door:
        exchange = _shake(door.port, {})
    assert exchange.handshake is not None
    assert not exchange.handshake.is_done
    assert monotonic() - began < 3


def test_nobody_and_one_who_hangs_up() -> None:
    exchange = _shake(free_port(), {})
    assert (exchange.ending, exchange.handshake) == (Ending.NOT_CONNECTED, None)
    with peer(closing) as door:
        exchange = _shake(door.port, {})
        assert exchange.ending in (Ending.CLOSED, Ending.RESET)


@pytest.mark.parametrize("name", ["", ".x", "x" * 300, "ünï.test", "127.0.0.1", "[::1]", "a b"])
def test_names_that_tls_cannot_tell(good: Path, name: str) -> None:
    assert _asked(good, name=name).is_done


def test_a_server_that_has_nothing_to_show_for_our_name(good: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(good)

    def choose(_: object, name: str | None, __: object) -> int | None:
        return None if name == "localhost" else ssl.ALERT_DESCRIPTION_INTERNAL_ERROR

    context.sni_callback = choose

    def handler(accepted: socket.socket) -> None:
        with context.wrap_socket(accepted, server_side=True) as inside:
            inside.recv(1)

    with peer(handler) as door:
        seen = _shake(door.port, {}, "app.test").handshake
        assert seen is not None
        assert (seen.is_done, seen.speaks_tls, seen.alert) == (False, True, "internal_error")
        assert (seen.is_name_valid, seen.subject) == (False, "good")
        seen = _shake(door.port, {}, "localhost").handshake
        assert seen is not None
        assert seen.is_done
