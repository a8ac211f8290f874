"""The service that people expect on a port is recognised by its socket file, and no other one."""

import pytest

from homeport.diagnose.expected import protocol_of, serves_over_unix
from homeport.diagnose.made_up import exam, service
from homeport.model.address import Transport
from homeport.model.service import Service


@pytest.mark.parametrize(
    ("target", "protocol"),
    [
        ("mariadb://localhost", "mysql"),
        ("rediss://localhost", "redis"),
        ("https://localhost:5432", "https"),
        ("localhost:5432", "postgresql"),
        ("localhost:8000", None),
        ("/run/app.sock", None),
    ],
)
def test_the_protocol_is_that_of_the_url_or_of_the_port(target: str, protocol: str | None) -> None:
    assert protocol_of(exam(target, hosts=())) == protocol


@pytest.mark.parametrize(
    ("target", "path", "protocol", "is_it"),
    [
        ("localhost:5432", "/run/postgresql/.s.PGSQL.5432", None, True),
        ("localhost:5433", "/run/postgresql/.s.PGSQL.5433", "postgresql", True),
        ("localhost:5432", "/run/postgresql/.s.PGSQL.5433", "postgresql", False),
        ("localhost:5432", "/cloudsql/shop/postgres.sock", None, True),
        ("mongodb://localhost", "/tmp/mongodb-27017.sock", None, True),
        ("mongodb://localhost", "/tmp/mongodb-27018.sock", "mongodb", False),
        ("localhost:3306", "/run/mysqld/mysqld.sock", None, True),
        ("localhost:6379", "/srv/cache", "redis", True),
        ("localhost:6379", "/run/redis/redis.sock", "http", False),
        ("localhost:6379", "/run/mysqld/mysqld.sock", None, False),
        ("localhost:8000", "/run/redis/redis.sock", "redis", False),
        ("http://localhost:6379", "/run/redis/redis.sock", None, False),
    ],
)
def test_a_socket_file_of_the_service_that_is_expected(
    target: str, path: str, protocol: str | None, *, is_it: bool
) -> None:
    assert serves_over_unix(_on(path, protocol), exam(target, hosts=())) is is_it


def test_a_service_on_tcp_is_on_no_socket_file() -> None:
    redis = exam("localhost:6379", hosts=())
    assert not serves_over_unix(service(port=6379, protocol="redis"), redis)
    assert not serves_over_unix(_on(None, "redis"), redis)


def _on(path: str | None, protocol: str | None) -> Service:
    return service(port=None, transport=Transport.UNIX, addresses=(), path=path, protocol=protocol)
