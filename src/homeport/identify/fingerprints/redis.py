"""Redis, the in-memory data store."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Reply,
    Role,
    Rule,
    Sample,
    argv,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Redis",
    kind=Kind.CACHE,
    protocol="redis",
    matches=(
        # On Debian redis-server is a symlink to this one, so it is what /proc/PID/exe shows.
        Match(programs=("redis-check-rdb",), title=r"\S*redis-server"),
        Match(programs=("redis-server",)),
        Match(packages=("deb:redis-server", "rpm:redis", "brew:redis")),
    ),
    roles=(Role(name="tls", when=(option("--tls-port"),), tls=(Rule(TLS),)),),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (setting(r"^requirepass\s+\S"), argv(r"--requirepass\s+\S"))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6379",
            argv="'redis-server 127.0.0.1:6379'",
            exe="/usr/bin/redis-check-rdb",
            name="redis-server",
            package="deb:redis-tools 7.0.15",
            expect=Identity(
                product="Redis", version="7.0.15", protocol="redis", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7001",
            argv="/usr/local/bin/redis-server /etc/redis.conf",
            settings="requirepass ***",
            replies=(
                Reply(
                    probe="redis",
                    asked="PING",
                    answered=True,
                    protocol="redis",
                    auth="password",
                    facts=(("version", "6.2.7"),),
                ),
            ),
            expect=Identity(
                product="Redis", version="6.2.7", protocol="redis", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:6379", argv="/usr/bin/redis-sentinel-exporter"),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/python3 app.py",
            runtime="python 3.11.2",
            entry="script:/srv/app.py",
            imports="redis flask",
        ),
    ),
)
