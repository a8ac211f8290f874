"""Ncat, the netcat of the Nmap project."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Ncat",
    kind=Kind.NETWORK,
    matches=(
        Match(programs=("ncat",)),
        Match(packages=("deb:ncat", "rpm:nmap-ncat", "apk:nmap-ncat")),
    ),
    roles=(
        Role(name="web proxy", when=(argv("--proxy-type[ =]http"),), protocol="http-proxy"),
        Role(name="echo", when=(argv(r"(?:-e|--exec)\s+(?:/\S*/)?cat\b"),), protocol="echo"),
    ),
    tls=(Rule(TLS, (argv(r"--ssl\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--proxy-auth\b"),)), Rule("none")),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/usr/bin/ncat -l 9000 --keep-open",
            package="deb:ncat 7.93",
            expect=Identity(product="Ncat", version="7.93", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/usr/bin/ncat -lk 9000 -e /bin/cat --ssl",
            package="deb:ncat 7.93",
            expect=Identity(product="Ncat", version="7.93", protocol="echo", tls=True, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9000", argv="nc -l 9000", exe="/usr/bin/nc.openbsd"),),
)
