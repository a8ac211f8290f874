"""Programs that are worth a second question."""

import pytest

from homeport.act.at_stake import what_is_at_stake


@pytest.mark.parametrize(
    ("name", "exe", "line"),
    [
        ("postgres", "/usr/lib/postgresql/15/bin/postgres", "postgres -D /data"),
        ("renamed", "/usr/bin/redis-server (deleted)", "x"),
        ("redis-server", None, ""),
        ("java", "/usr/bin/java", "java -cp x org.elasticsearch.bootstrap.Elasticsearch"),
        ("java", "/usr/bin/java", "java kafka.Kafka server.properties"),
        ("beam.smp", "/usr/lib/erlang/erts/bin/beam.smp", "beam.smp -s rabbit boot"),
        ("clickhouse-serv", "/usr/bin/clickhouse", "clickhouse-server"),
        ("sshd", "/usr/sbin/sshd", "sshd: /usr/sbin/sshd -D"),
        ("node", "/usr/bin/node", "node /usr/bin/claude"),
        ("code", "/usr/share/code/code", "code"),
        ("dockerd", "/usr/bin/dockerd", "dockerd -H fd://"),
    ],
)
def test_these_cost_more_than_a_restart(name: str, exe: str | None, line: str) -> None:
    assert what_is_at_stake(name, exe, line.split())


@pytest.mark.parametrize(
    ("name", "exe", "line"),
    [
        ("node", "/usr/bin/node", "node vite"),
        ("python3", "/usr/bin/python3.11", "python3 -m http.server"),
        ("java", "/usr/bin/java", "java -jar shop.jar"),
        ("redis-cli", "/usr/bin/redis-cli", "redis-cli monitor"),
        ("nginx", "/usr/sbin/nginx", "nginx: master process"),
        ("", None, ""),
    ],
)
def test_these_are_cheap_to_start_again(name: str, exe: str | None, line: str) -> None:
    assert what_is_at_stake(name, exe, line.split()) is None
