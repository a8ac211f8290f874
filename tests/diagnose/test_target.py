"""Whatever a person types becomes an address, or a sentence that says why it is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.diagnose.target import DEFAULT_PORTS, parse_port, parse_target
from homeport.errors import UsageError
from homeport.model.address import Transport
from homeport.model.question import Target


@pytest.mark.parametrize(
    ("typed", "host", "port"),
    [
        ("5173", "localhost", 5173),
        (":5173", "localhost", 5173),
        (" localhost:8000 ", "localhost", 8000),
        ("LocalHost:00080", "localhost", 80),
        ("127.0.0.1:8000", "127.0.0.1", 8000),
        ("[::1]:8000", "::1", 8000),
        ("[::1]", "::1", None),
        ("::1", "::1", None),
        ("fe80::1%eth0", "fe80::1", None),
        ("0:0:0:0:0:0:0:1", "::1", None),
        ("shop", "shop", None),
        ("shop.localhost.", "shop.localhost.", None),
        ("my_app:80", "my_app", 80),
    ],
)
def test_what_people_type_without_a_scheme(typed: str, host: str, port: int | None) -> None:
    target = parse_target(typed)
    assert (target.host, target.port, target.scheme) == (host, port, None)
    assert (target.transport, target.path, target.resource) == (Transport.TCP, None, "/")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("http://localhost", ("http", "localhost", 80, "/")),
        ("HTTPS://Shop.test:8443/a/b?c=d#e", ("https", "shop.test", 8443, "/a/b?c=d")),
        ("http://[::1]:8000/@vite/client", ("http", "::1", 8000, "/@vite/client")),
        ("http://[fd00::ab]/@vite", ("http", "fd00::ab", 80, "/@vite")),
        ("http://localhost:/@vite", ("http", "localhost", 80, "/@vite")),
        ("http://localhost/@vite", ("http", "localhost", 80, "/@vite")),
        ("http:///x", ("http", "localhost", 80, "/x")),
        ("tcp://localhost:9000", (None, "localhost", 9000, "/")),
        ("mssql://localhost", ("sqlserver", "localhost", 1433, "/")),
        ("postgres+psycopg://localhost", ("postgresql", "localhost", 5432, "/")),
        ("git+ssh://localhost", ("git+ssh", "localhost", None, "/")),
        ("gopher://localhost", ("gopher", "localhost", None, "/")),
        ("localhost:8000/api?x=1", (None, "localhost", 8000, "/api?x=1")),
        ("8000/api/udp", (None, "localhost", 8000, "/api/udp")),
    ],
)
def test_urls(typed: str, expected: tuple[str | None, str, int | None, str]) -> None:
    target = parse_target(typed)
    assert (target.scheme, target.host, target.port, target.resource) == expected


@pytest.mark.parametrize(
    ("typed", "path", "resource"),
    [
        ("/run/app.sock", "/run/app.sock", "/"),
        ("./app.sock", "./app.sock", "/"),
        ("@app", "@app", "/"),
        ("unix:/run/app.sock", "/run/app.sock", "/"),
        ("unix:///run/app.sock:/status", "/run/app.sock", "/status"),
        ("unix:@app", "@app", "/"),
        ("unix:app.sock", "app.sock", "/"),
        ("http+unix://%2Frun%2Fapp.sock", "/run/app.sock", "/"),
        ("http+unix://%2frun%2fapp.sock/v1/x", "/run/app.sock", "/v1/x"),
        ("http+unix://%2Frun%2Fapp.sock:/status", "/run/app.sock", "/status"),
    ],
)
def test_unix_sockets(typed: str, path: str, resource: str) -> None:
    target = parse_target(typed)
    assert (target.path, target.resource, target.transport) == (path, resource, Transport.UNIX)
    assert target.host is None
    assert target.port is None


@pytest.mark.parametrize(
    ("typed", "transport"),
    [
        ("53/udp", Transport.UDP),
        ("localhost:53/UDP", Transport.UDP),
        ("localhost:80/tcp", Transport.TCP),
        ("dns://localhost", Transport.UDP),
        ("udp://localhost:5000", Transport.UDP),
    ],
)
def test_the_transport(typed: str, transport: Transport) -> None:
    assert parse_target(typed).transport is transport


def test_a_database_url_gives_its_user_and_database_and_no_password() -> None:
    target = parse_target("postgres://ann:s3cr%40t@h1:5433,h2:5434/shop%20a?sslmode=off")
    assert target == Target(
        text="postgres://ann:***@h1:5433,h2:5434/shop%20a?sslmode=off",
        host="h1",
        port=5433,
        scheme="postgresql",
        resource="/shop%20a?sslmode=off",
        user="ann",
        database="shop a",
    )


def test_a_url_with_several_hosts_means_the_first() -> None:
    target = parse_target("mongodb://h1,h2:27018/")
    assert (target.host, target.port, target.user, target.database) == ("h1", 27017, None, None)


@pytest.mark.parametrize(
    "typed", ["redis://:s3cret@localhost", "http://ann@localhost", "http://ann:s3cret@[::1]:80/"]
)
def test_no_password_is_shown(typed: str) -> None:
    assert "s3cret" not in repr(parse_target(typed))


@pytest.mark.parametrize(
    "typed", ["postgres://ann:s3/cret@localhost/shop", "redis://:s3?cret@localhost"]
)
def test_a_password_that_ends_the_url_is_explained_and_not_shown(typed: str) -> None:
    with pytest.raises(UsageError, match="password") as caught:
        parse_target(typed)
    assert "%2F" in caught.value.hint
    assert "cret" not in f"{caught.value.what} {caught.value.hint}"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "an empty word"),
        ("  ", "an empty word"),
        ("localhost:http", "no port"),
        ("localhost:", "no port"),
        (":", "no name"),
        ("localhost:0", "any free port"),
        ("[::1", "ends with ]"),
        ("[::1]8000", "ends with ]"),
        ("a:b:c", "too many colons"),
        ("http://[::1/", "is no URL"),
        ("http://a:b:c/", "too many colons"),
        ("two words", "no name and no address"),
        ("-shop", "no name and no address"),
        ("shop..test", "no name and no address"),
        ("unix:", "names no socket"),
        ("@", "names no socket"),
    ],
)
def test_what_is_no_address_is_told_why(typed: str, why: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_target(typed)
    assert why in caught.value.what
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("619009", "61900?"),
        ("80800", "8080?"),
        ("00080800", "8080?"),
        ("65536", "6553?"),
        ("9" * 5_000, "9999?"),
    ],
)
def test_a_port_beyond_the_last_is_explained_kindly(text: str, near: str) -> None:
    with pytest.raises(UsageError, match="from 1 to 65535") as caught:
        parse_port(text)
    assert near in caught.value.hint
    assert len(caught.value.what) < 100


def test_a_port_in_other_digits_is_none() -> None:
    with pytest.raises(UsageError, match="is no port"):
        parse_port("٨٠")


@pytest.mark.parametrize("scheme", DEFAULT_PORTS)
def test_each_scheme_with_a_port_of_its_own_is_understood(scheme: str) -> None:
    assert parse_target(f"{scheme}://localhost").port == DEFAULT_PORTS[scheme]


@given(st.text(max_size=40) | st.from_regex(r"[a-z+.]{0,6}(://)?[\[\]a-f0-9:.@/%,]{0,20}"))
def test_any_text_is_an_address_or_a_usage_error(typed: str) -> None:
    try:
        target = parse_target(typed)
    except UsageError:
        return
    assert (target.host is None) is (target.path is not None)
    assert target.port is None or 1 <= target.port <= 65_535


def test_a_path_that_no_socket_can_have_is_explained() -> None:
    with pytest.raises(UsageError, match="has 109 bytes, and the kernel takes 108") as caught:
        parse_target("/" + "x" * 108)
    assert "shorter path" in caught.value.hint
    with pytest.raises(UsageError, match="220 bytes"):
        parse_target("/run/" + "ü" * 105 + ".sock")
    assert parse_target("/" + "x" * 107).path == "/" + "x" * 107


@pytest.mark.parametrize("typed", ["file:///etc/hosts", "about://blank"])
def test_what_leads_to_no_server(typed: str) -> None:
    with pytest.raises(UsageError, match="names no host") as caught:
        parse_target(typed)
    assert "5173" in str(caught.value.hint)


def test_a_url_of_a_port_alone_and_of_a_database_without_a_host_mean_this_machine() -> None:
    assert parse_target("http://:8080/").host == "localhost"
    assert parse_target("postgres:///shop").port == 5432
