"""Ask the real servers what each probe is for."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from bad_peers import tcp_door, udp_door
from promises import is_root, needs
from real_servers import free_port, has_user, place, program, serving

from homeport.model.address import Transport
from homeport.model.clues import Door
from homeport.model.identity import Reply
from homeport.probe.ask import ask


@pytest.fixture
def here() -> Iterator[Path]:
    with place() as directory:
        yield directory


@pytest.fixture
def certificate(here: Path) -> tuple[Path, Path]:
    return make_certificate(here, "homeport.test")


def make_certificate(here: Path, name: str) -> tuple[Path, Path]:
    """Make a certificate that is its own issuer; return it and its key."""
    files = here / f"{name}.pem", here / f"{name}.key"
    subprocess.run(
        [program("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt",
         "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj", f"/O=Test/CN={name}",
         "-addext", f"subjectAltName=DNS:{name},DNS:localhost", "-keyout", str(files[1]),
         "-out", str(files[0])],
        check=True, capture_output=True,
    )  # fmt: skip
    return files


def seen(reply: Reply) -> tuple[str | None, bool | None, str | None]:
    return reply.protocol, reply.tls, reply.auth


def test_redis_open_locked_and_inside_tls(here: Path, certificate: tuple[Path, Path]) -> None:
    redis = [program("redis-server"), "--save", "", "--dir", str(here), "--bind", "127.0.0.1"]
    port = free_port()
    with serving([*redis, "--port", str(port)], tcp_door(port)) as door:
        reply = ask("redis", door)
        assert seen(reply) == ("redis", False, "none")
        assert (reply.fact("product"), reply.fact("role")) == ("Redis", "standalone")
    with serving([*redis, "--port", str(port), "--requirepass", "x"], tcp_door(port)) as door:
        assert seen(ask("redis", door)) == ("redis", False, "password")
    files = ["--tls-cert-file", str(certificate[0]), "--tls-key-file", str(certificate[1])]
    files += ["--tls-ca-cert-file", str(certificate[0])]
    tls = [*redis, "--port", "0", "--tls-port", str(port), *files]
    with serving([*tls, "--tls-auth-clients", "no"], tcp_door(port)) as door:
        assert seen(ask("redis+tls", door)) == ("redis", True, "none")
        assert seen(ask("tls", door)) == (None, True, None)
    with serving(tls, tcp_door(port)) as door:
        assert seen(ask("redis+tls", door)) == (None, True, "client-cert")
        assert seen(ask("tls", door)) == (None, True, "client-cert")


def test_redis_on_a_unix_socket(here: Path) -> None:
    path = str(here / "redis.sock")
    argv = [program("redis-server"), "--save", "", "--port", "0", "--unixsocket", path]
    door = Door(transport=Transport.UNIX, port=0, addresses=(), path=path)
    with serving(argv, door, cwd=here) as opened:
        assert seen(ask("redis", opened)) == ("redis", False, "none")


def test_memcached_over_both_transports() -> None:
    port = free_port()
    argv = [program("memcached"), "-u", "nobody", "-l", "127.0.0.1", "-p", str(port)]
    with serving([*argv, "-U", str(port)], tcp_door(port)) as door:
        for reply in (ask("memcached", door), ask("memcached", udp_door(port))):
            assert seen(reply) == ("memcached", False, "none")
            assert reply.fact("version")


NGINX = """
daemon off; master_process off; pid {here}/pid; error_log stderr;
events {{}}
http {{
  access_log off; client_body_temp_path {here}; proxy_temp_path {here};
  fastcgi_temp_path {here}; uwsgi_temp_path {here}; scgi_temp_path {here};
  server {{ listen 127.0.0.1:{plain}; root {here}/www; autoindex on;
    location /private {{ auth_basic x; auth_basic_user_file /dev/null; }} }}
  server {{ listen 127.0.0.1:{locked}; auth_basic x; auth_basic_user_file /dev/null; }}
  ssl_certificate {here}/homeport.test.pem; ssl_certificate_key {here}/homeport.test.key;
  server {{ listen 127.0.0.1:{tls} ssl http2; ssl_protocols TLSv1.2 TLSv1.3;
    location / {{ add_header Set-Cookie session=secret; return 302 /login; }} }}
  server {{ listen 127.0.0.1:{client} ssl; ssl_verify_client on;
    ssl_client_certificate {here}/homeport.test.pem; }}
  server {{ listen 127.0.0.1:{h2c} http2; location / {{ return 200 hello; }} }}
}}
"""


def test_nginx_in_all_its_ways(here: Path, certificate: tuple[Path, Path]) -> None:
    ports = {name: free_port() for name in ("plain", "locked", "tls", "client", "h2c")}
    (here / "www").mkdir()
    (here / "c").write_text(NGINX.format(here=here, **ports))
    argv = [program("nginx"), "-c", str(here / "c"), "-e", "stderr"]
    door = {name: tcp_door(port) for name, port in ports.items()}
    with serving(argv, door["h2c"]):
        reply = ask("http", door["plain"])
        assert seen(reply) == ("http", False, "none")
        assert (reply.fact("server") or "").startswith("nginx/")
        assert reply.fact("title") == "Index of /"
        assert seen(ask("http", door["locked"])) == ("http", False, "password")
        assert seen(ask("tls", door["plain"])) == ("http", False, None)
        assert seen(ask("http", door["tls"])) == ("http", True, None)
        _check_tls(ask("http+tls", door["tls"]))
        assert seen(ask("http+tls", door["client"])) == ("http", True, "client-cert")
        assert seen(ask("http+tls", door["plain"])) == ("http", False, None)
        reply = ask("h2", door["h2c"])
        assert (seen(reply), reply.fact("speaks")) == (("http", False, "none"), "2")
        assert (reply.fact("server") or "").startswith("nginx/")
        reply = ask("http-proxy", door["plain"])
        assert reply.protocol == "http"


def _check_tls(reply: Reply) -> None:
    assert seen(reply) == ("http", True, "password")
    facts = dict(reply.facts)
    assert facts["alpn"] == "h2"
    assert facts["tls-version"] == "TLSv1.3"
    assert facts["cert-subject"] == facts["cert-issuer"] == "homeport.test"
    assert facts["cert-names"] == "homeport.test localhost"
    assert facts["cert-self-signed"] == "yes"
    assert facts["set-cookie"] == "session"
    assert facts["login-page"].endswith("/login")


def test_openssh(here: Path) -> None:
    needs("root", have=is_root())
    port = free_port()
    subprocess.run(
        [program("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(here / "k")], check=True
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    (here / "c").write_text(f"ListenAddress 127.0.0.1\nHostKey {here}/k\nPidFile none\n")
    argv = [program("sshd"), "-D", "-e", "-f", str(here / "c"), "-p", str(port)]
    with serving(argv, tcp_door(port)) as door:
        reply = ask("greeting", door)
    assert (reply.protocol, reply.fact("product")) == ("ssh", "OpenSSH")
    assert reply.fact("version")


def test_mosquitto_open_and_locked(here: Path) -> None:
    for word, auth in (("true", "none"), ("false", "password")):
        port = free_port()
        (here / "c").write_text(f"listener {port} 127.0.0.1\nallow_anonymous {word}\n")
        with serving([program("mosquitto"), "-c", str(here / "c")], tcp_door(port)) as door:
            assert seen(ask("mqtt", door)) == ("mqtt", False, auth)


def _postgres(*names: str) -> str:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{names[0]}"))
    return str(found[-1]) if found else program(*names)


@pytest.mark.parametrize(("method", "auth"), [("trust", "none"), ("scram-sha-256", "password")])
def test_postgresql(here: Path, method: str, auth: str, certificate: tuple[Path, Path]) -> None:
    needs("postgres", have=has_user("postgres"))
    port = free_port()
    data = here / "data"
    (here / "word").write_text("x")
    here.chmod(0o777)
    certificate[1].chmod(0o644)
    subprocess.run(
        [_postgres("initdb"), "-D", str(data), "-U", "app", "-A", method,
         "--pwfile", str(here / "word"), "--no-sync"],
        check=True, capture_output=True, user="postgres", cwd=here,
    )  # fmt: skip
    key = data / "k.pem"
    subprocess.run(
        ["/bin/sh", "-c", f"cp {certificate[1]} {key} && chmod 600 {key}"],
        check=True, user="postgres",
    )  # fmt: skip
    ssl = ["-c", "ssl=on", "-c", f"ssl_cert_file={certificate[0]}", "-c", f"ssl_key_file={key}"]
    argv = [_postgres("postgres"), "-D", str(data), "-p", str(port), "-h", "127.0.0.1"]
    argv += ["-k", str(here), "-c", "shared_buffers=1MB", "-c", "fsync=off"]
    with serving(argv, tcp_door(port), user="postgres", cwd=here) as door:
        assert seen(ask("postgresql", door)) == ("postgresql", False, None)
        assert seen(ask("postgresql-login", door)) == ("postgresql", False, auth)
    with serving([*argv, *ssl], tcp_door(port), user="postgres", cwd=here) as door:
        assert seen(ask("postgresql", door)) == ("postgresql", True, None)


def test_mariadb_is_never_offended(here: Path) -> None:
    needs("mysql", have=has_user("mysql"))
    port = free_port()
    data = here / "data"
    here.chmod(0o777)
    subprocess.run(
        [program("mariadb-install-db"), "--no-defaults", "--user=mysql", f"--datadir={data}",
         "--auth-root-authentication-method=socket", "--skip-test-db"],
        check=True, capture_output=True,
    )  # fmt: skip
    argv = [program("mariadbd"), "--no-defaults", f"--datadir={data}", f"--port={port}"]
    argv += ["--bind-address=127.0.0.1", f"--socket={here}/s", f"--pid-file={here}/pid"]
    argv += ["--user=mysql", "--innodb-buffer-pool-size=8M", "--max-connect-errors=1"]
    with serving(argv, tcp_door(port)) as door:
        replies = [ask("mysql", door) for _ in range(5)]
    for reply in replies:
        assert reply.protocol == "mysql"
        assert reply.fact("error") is None, "handshakes broken off from loopback were counted"
        assert reply.fact("product") == "MariaDB"
        assert (reply.fact("version") or "").count(".") == 2
        assert reply.fact("mechanisms")
