"""What is asked first, and what next, of servers that are what they seem and of others."""

import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from bad_peers import closing, saying, silent, tcp_door
from bad_peers import serving as peer
from promises import needs
from real_servers import free_port, has_user, place, program, serving

from homeport.model.address import Transport
from homeport.model.exchange import Ending, Exchange
from homeport.model.question import Target
from homeport.probe.consult.converse import Manner, converse, host_header


@pytest.fixture
def here() -> Iterator[Path]:
    with place() as directory:
        yield directory


def _converse(
    port: int,
    scheme: str | None = None,
    *,
    known: str | None = None,
    user: str | None = None,
    environ: dict[str, str] | None = None,
    patience_s: float = 1.0,
) -> tuple[Exchange, ...]:
    target = Target(text="", host="localhost", port=port, scheme=scheme, user=user, resource="/")
    manner = Manner(
        scheme=scheme, identity_protocol=known, environ=environ or {}, patience_s=patience_s
    )
    return converse(target, lambda: socket.create_connection(("127.0.0.1", port)), manner)


def _kinds(told: Sequence[Exchange]) -> list[tuple[str, str | None]]:
    return [(one.kind, one.protocol) for one in told]


@contextmanager
def _nginx(here: Path, server: str) -> Iterator[int]:
    port = free_port()
    config = here / "nginx.conf"
    config.write_text(
        f"daemon off; error_log stderr; pid {here}/pid; events {{}}\n"
        f"http {{ access_log {here}/log; client_body_temp_path {here}; proxy_temp_path {here};\n"
        f"fastcgi_temp_path {here}; uwsgi_temp_path {here}; scgi_temp_path {here};\n"
        f"server {{ {server.replace('PORT', f'127.0.0.1:{port}')} return 200 hello; }} }}\n"
    )
    with serving([program("nginx"), "-c", str(config), "-p", str(here)], tcp_door(port)):
        yield port


@pytest.fixture(scope="module")
def cert() -> Iterator[Path]:
    with place() as here:
        made = here / "cert.pem"
        subprocess.run(
            [program("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt",
             "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost", "-keyout", str(here / "key"),
             "-out", str(made)],
            check=True, capture_output=True,
        )  # fmt: skip
        yield made


def _tls(cert: Path, more: str = "") -> str:
    key = cert.with_name("key")
    return f"listen PORT ssl; ssl_certificate {cert}; ssl_certificate_key {key}; {more}"


def test_a_healthy_web_server_is_asked_once_and_quickly(here: Path) -> None:
    with _nginx(here, "listen PORT;") as port:
        for scheme, known in (("http", None), ("ws", "http"), (None, "http")):
            began = monotonic()
            told = _converse(port, scheme, known=known)
            assert monotonic() - began < 0.1
            assert _kinds(told) == [("http", "http")]
            assert told[0].http is not None
            assert (told[0].http.status, told[0].http.text) == (200, "hello")
        assert _kinds(_converse(port)) == [("http", "http")]


def test_tls_behind_http_and_the_other_way_round(here: Path, cert: Path) -> None:
    trusted = {"SSL_CERT_FILE": str(cert)}
    with _nginx(here, _tls(cert)) as port:
        told = _converse(port, "http", environ=trusted)
        assert _kinds(told) == [("http", "tls"), ("tls", "tls"), ("http", "http")]
        told = _converse(port, "https", environ=trusted)
        assert _kinds(told) == [("tls", "tls"), ("http", "http")]
        assert told[0].handshake is not None
        assert told[0].handshake.trust_error is None
        assert told[1].http is not None
        assert told[1].http.status == 200
        assert "HTTPS" in told[1].asked
    with _nginx(here, "listen PORT;") as port:
        told = _converse(port, "https")
        assert _kinds(told) == [("tls", "http"), ("http", "http")]
        assert told[0].handshake is not None
        assert told[0].handshake.speaks_tls is False


def test_nginx_that_wants_a_client_certificate(here: Path, cert: Path) -> None:
    more = f"ssl_client_certificate {cert}; ssl_verify_client"
    with _nginx(here, _tls(cert, f"{more} on;")) as port:
        told = _converse(port, "https")
        assert told[0].handshake is not None
        assert told[0].handshake.wants_certificate
        assert told[0].handshake.requires_certificate
    with _nginx(here, _tls(cert, f"{more} optional;")) as port:
        told = _converse(port, "https")
        assert told[0].handshake is not None
        assert told[0].handshake.wants_certificate
        assert told[0].handshake.requires_certificate is False


def test_http2_only_in_the_clear(here: Path) -> None:
    with _nginx(here, "listen PORT http2;") as port:
        told = _converse(port, "http")
        assert told[0].http is None
        assert _kinds(told) == [("http", "http2"), ("http2", "http2")]
        assert told[1].http is not None
        assert (told[1].http.status, told[1].http.version) == (200, "2")
        assert _kinds(_converse(port, known="grpc")) == [("http2", "http2")]


_NODE = """
const fs = require("fs"), [pem, key, port] = process.argv.slice(2);
const settings = { cert: fs.readFileSync(pem), key: fs.readFileSync(key) };
const answer = (asked, reply) => reply.end("hello");
require("http2").createSecureServer(settings, answer).listen(Number(port), "127.0.0.1");
"""


def test_http2_only_inside_tls(here: Path, cert: Path) -> None:
    (here / "server.js").write_text(_NODE)
    port = free_port()
    argv = [program("node"), str(here / "server.js"), str(cert), str(cert.with_name("key"))]
    with serving([*argv, str(port)], tcp_door(port)):
        told = _converse(port, "https")
        assert _kinds(told) == [("tls", "tls"), ("http2", "http2")]
        assert told[1].http is not None
        assert told[1].http.status == 200


def test_a_web_server_on_a_unix_socket(here: Path) -> None:
    path = str(here / "socket")
    with _nginx(here, f"listen PORT; listen unix:{path};"):

        def connect() -> socket.socket:
            opened = socket.socket(socket.AF_UNIX)
            opened.connect(path)
            return opened

        target = Target(text="", path=path, transport=Transport.UNIX)
        (told,) = converse(target, connect, Manner(scheme="http"))
        assert told.http is not None
        assert (told.http.status, told.host_header) == (200, "localhost")


def test_redis_in_every_mood(here: Path) -> None:
    port = free_port()
    redis = [program("redis-server"), "--save", "", "--dir", str(here), "--port", str(port)]
    redis += ["--bind", "127.0.0.1"]
    with serving(redis, tcp_door(port)):
        assert _kinds(_converse(port, "redis")) == [("redis", "redis")]
        assert _converse(port, "redis")[0].error_code is None
        # It hangs up on "Host:", lest a browser is made to write into it.
        assert _kinds(_converse(port, "http")) == [("http", None), ("http2", "redis")]
        told = _converse(port, "http", known="redis")
        assert _kinds(told) == [("http", None), ("redis", "redis")]
        told = _converse(port, "rediss")
        assert told[0].handshake is not None
        assert told[0].handshake.speaks_tls is False
        assert told[-1].protocol == "redis"
        assert _converse(port, "https", known="redis")[-1].protocol == "redis"
    with serving([*redis, "--requirepass", "x"], tcp_door(port)):
        assert _converse(port, "redis")[0].error_code == "-NOAUTH"
    few = [*redis, "--maxclients", "1"]
    with serving(few, tcp_door(port)), socket.create_connection(("127.0.0.1", port)) as one:
        one.sendall(b"PING\r\n")
        assert one.recv(7) == b"+PONG\r\n"
        told = _converse(port, "redis")
        assert (told[0].protocol, told[0].error_code) == ("redis", "-ERR")
        assert told[0].message == "ERR max number of clients reached"


@contextmanager
def _postgres(here: Path, rules: str, more: str = "") -> Iterator[int]:
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    needs("postgres", have=bool(binaries) and has_user("postgres"))
    data, port = here / "data", free_port()
    here.chmod(0o777)
    subprocess.run(
        [str(binaries[-1] / "initdb"), "-D", str(data), "-A", "trust", "-N"],
        check=True, capture_output=True, user="postgres", cwd=here,
    )  # fmt: skip
    (data / "pg_hba.conf").write_text(rules)
    for name in ("cert.pem", "key"):
        if (here / name).exists():
            shutil.chown(here / name, "postgres")
            (here / name).chmod(0o600)
    with (data / "postgresql.conf").open("a") as config:
        config.write(f"\nport={port}\nunix_socket_directories='{here}'\nfsync=off\n{more}")
    argv = [str(binaries[-1] / "postgres"), "-D", str(data)]
    with serving(argv, tcp_door(port), user="postgres", cwd=here):
        yield port


def test_postgresql_lets_in_asks_for_a_password_or_refuses(here: Path) -> None:
    rules = (
        "host all asked 127.0.0.1/32 scram-sha-256\nhost all refused 127.0.0.1/32 reject\n"
        "host all postgres 127.0.0.1/32 trust\n"
    )
    with _postgres(here, rules, "max_connections=5\nsuperuser_reserved_connections=3\n") as port:
        (told,) = _ready(port, "postgres")
        assert (told.ending, told.protocol, told.error_code) == (
            Ending.ANSWERED, "postgresql", None,
        )  # fmt: skip
        (told,) = _converse(port, "postgresql+psycopg", user="asked")
        assert (told.protocol, told.error_code) == ("postgresql", None)
        for user in ("refused", "nobody"):
            (told,) = _converse(port, "postgresql", user=user)
            assert told.error_code == "28000"
            assert told.message is not None
            assert "pg_hba.conf" in told.message
            assert told.message.startswith("FATAL: ")
        told = _converse(port, "http", known="postgresql")[-1]
        assert told.protocol == "postgresql"
        (told,) = _converse(port, None, known="postgresql")
        assert told.protocol == "postgresql"


def _ready(port: int, scheme: str) -> tuple[Exchange, ...]:
    """Wait until PostgreSQL has started up; its port is open before."""
    until = monotonic() + 10
    while True:
        told = _converse(port, scheme)
        if told[0].error_code != "57P03" or monotonic() > until:
            return told


def test_postgresql_that_takes_only_tls_or_only_plain_text(here: Path, cert: Path) -> None:
    for name in ("cert.pem", "key"):
        shutil.copy(cert.with_name(name), here / name)
    rules = "hostssl all postgres 127.0.0.1/32 trust\nhostnossl all plain 127.0.0.1/32 md5\n"
    more = f"ssl=on\nssl_cert_file='{here}/cert.pem'\nssl_key_file='{here}/key'\n"
    with _postgres(here, rules, more) as port:
        (told,) = _ready(port, "postgres")
        assert told.error_code is None
        assert told.asked.endswith("inside TLS")
        (told,) = _converse(port, "postgres", user="plain")
        assert (told.error_code, "TLS" in told.asked) == (None, False)
        first, second = _converse(port, "postgres", user="other")
        assert (first.error_code, second.error_code) == ("28000", "28000")


def test_mariadb_greets_and_never_blocks_who_only_looked(here: Path) -> None:
    needs("mysql", have=has_user("mysql"))
    here.chmod(0o777)
    data, port = here / "data", free_port()
    subprocess.run(
        [program("mariadb-install-db"), "--no-defaults", f"--datadir={data}", "--user=mysql",
         "--skip-test-db", "--auth-root-authentication-method=normal"],
        check=True, capture_output=True,
    )  # fmt: skip
    argv = [program("mariadbd"), "--no-defaults", f"--datadir={data}", f"--port={port}",
            f"--socket={here}/s", "--bind-address=127.0.0.1", "--max-connect-errors=1",
            f"--pid-file={here}/pid", "--user=mysql"]  # fmt: skip
    with serving(argv, tcp_door(port)):
        for _ in range(4):
            (told,) = _converse(port, "mysql")
            assert (told.ending, told.protocol, told.error_code) == (
                Ending.ANSWERED, "mysql", None,
            )  # fmt: skip
        assert _kinds(_converse(port, "http")) == [("http", "mysql")]


def test_a_stranger_that_greets_and_one_that_hangs_up() -> None:
    with peer(saying(b"SSH-2.0-OpenSSH_9.2\r\n")) as door:
        assert _kinds(_converse(door.port)) == [("greeting", "ssh")]
        assert _kinds(_converse(door.port, "ssh")) == [("greeting", "ssh")]
        assert _kinds(_converse(door.port, "http")) == [("http", "ssh")]
    with peer(closing) as door:
        told = _converse(door.port)
        assert [one.kind for one in told] == ["greeting"]
        assert told[0].ending in (Ending.CLOSED, Ending.RESET)
        told = _converse(door.port, "http")
        assert [one.kind for one in told] == ["http", "http2", "tls", "greeting"]
        assert told[-1].ending in (Ending.CLOSED, Ending.RESET)


def test_silence_is_waited_for_and_nothing_else_is_asked() -> None:
    with peer(silent) as door:
        for scheme in ("http", None):
            told = _converse(door.port, scheme, patience_s=0.5)
            assert [one.ending for one in told] == [Ending.SILENCE]
        told = _converse(door.port, "redis", known="redis", patience_s=0.5)
        assert [one.ending for one in told] == [Ending.SILENCE]


def test_a_web_server_asked_as_something_else(here: Path) -> None:
    with _nginx(here, "listen PORT;") as port:
        for scheme in ("redis", "postgres", "mqtt", "mongodb", "mysql", "amqp", "grpc"):
            told = _converse(port, scheme, patience_s=0.5)
            assert told[-1].protocol in ("http",), scheme


def test_nobody_there() -> None:
    for scheme in ("http", "https", "redis", "postgres", "mqtts", None):
        told = _converse(free_port(), scheme)
        assert [one.ending for one in told] == [Ending.NOT_CONNECTED]


def test_what_is_never_asked() -> None:
    def connect() -> socket.socket:
        raise AssertionError("it was connected to")

    target = Target(text="", host="localhost", port=1)
    assert converse(target, connect, Manner(identity_protocol="dap")) == ()
    assert converse(target, connect, Manner(scheme="http", identity_protocol="jdwp")) == ()
    printer = Target(text="", host="localhost", port=9100)
    assert converse(printer, connect, Manner()) == ()
    udp = Target(text="", host="localhost", port=53, transport=Transport.UDP)
    assert converse(udp, connect, Manner()) == ()


@pytest.mark.parametrize(
    ("host", "port", "scheme", "header"),
    [
        ("localhost", 8000, "http", "localhost:8000"),
        ("localhost", 80, "http", "localhost"),
        ("localhost", 443, "https", "localhost"),
        ("::1", 80, "https", "[::1]:80"),
        (None, None, "http", "localhost"),
    ],
)
def test_the_host_header(host: str | None, port: int | None, scheme: str, header: str) -> None:
    assert host_header(Target(text="", host=host, port=port), scheme) == header
