"""memcached, the key-value cache in memory."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="memcached",
    kind=Kind.CACHE,
    protocol="memcached",
    matches=(
        Match(programs=("memcached", "memcached-debug")),
        Match(packages=("deb:memcached", "rpm:memcached", "apk:memcached", "brew:memcached")),
    ),
    tls=(Rule(TLS, (argv(r"\s(?:-Z|--enable-ssl)\b"),)), Rule(PLAIN)),
    auth=(
        Rule("password", (argv(r"\s(?:-S|--enable-sasl|-Y\s*\S+|--auth-file\b)"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:11211",
            argv="/usr/bin/memcached -m 64 -p 11211 -u memcache -l 127.0.0.1",
            package="deb:memcached 1.6.18",
            expect=Identity(
                product="memcached", version="1.6.18", protocol="memcached", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:11211",
            argv="memcached -U 11211",
            exe="/usr/bin/memcached",
            package="deb:memcached 1.6.18",
            expect=Identity(
                product="memcached", version="1.6.18", protocol="memcached", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:11212",
            argv="/usr/bin/memcached -p 11212 -S",
            package="deb:memcached 1.6.18",
            expect=Identity(
                product="memcached",
                version="1.6.18",
                protocol="memcached",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9150",
            argv="/usr/bin/memcached_exporter --memcached.address=localhost:11211",
        ),
    ),
)
