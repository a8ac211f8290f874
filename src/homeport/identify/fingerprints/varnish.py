"""Varnish, the HTTP cache."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="Varnish",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(programs=("varnishd",)),
        Match(programs=("vcache", "cache-main", "cache-worker"), title=r"\S*varnishd"),
        Match(packages=("deb:varnish", "rpm:varnish", "apk:varnish", "brew:varnish")),
    ),
    roles=(
        Role(
            name="console",
            when=(option("-T"),),
            protocol="varnish-cli",
            auth=(Rule("none", (argv(r"-S\s*none\b"),)), Rule("key")),
            never_probe=True,
        ),
        Role(name="cluster", when=(argv(r"-a\s*\S+:{port},\S*PROXY"),), protocol="http"),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6081",
            argv="/usr/sbin/varnishd -a :6081 -T 127.0.0.1:6082",
            package="deb:varnish 7.1.1",
            expect=Identity(product="Varnish", version="7.1.1", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:6082",
            argv="/usr/sbin/varnishd -a :6081 -T 127.0.0.1:6082",
            package="deb:varnish 7.1.1",
            expect=Identity(
                product="Varnish", version="7.1.1", protocol="varnish-cli", tls=False, auth="key"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9131",
            argv="/usr/bin/prometheus-varnish-exporter",
            package="deb:prometheus-varnish-exporter 1.6",
        ),
    ),
)
