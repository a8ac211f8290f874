"""Barrier, Synergy, Input Leap and Deskflow, one keyboard for several machines."""

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
    product="Barrier",
    kind=Kind.REMOTE,
    protocol="synergy",
    never_probe=True,
    matches=(
        Match(
            programs=(
                "barriers",
                "synergys",
                "input-leaps",
                "deskflow-server",
                "synergy-core",
                "deskflow-core",
            )
        ),
        Match(packages=("deb:barrier",)),
    ),
    roles=(
        Role(
            name="Synergy", when=(argv(r"(?:^|/)synergy"),), product="Synergy", protocol="synergy"
        ),
        Role(
            name="Input Leap",
            when=(argv(r"(?:^|/)input-leap"),),
            product="Input Leap",
            protocol="synergy",
        ),
        Role(
            name="Deskflow",
            when=(argv(r"(?:^|/)deskflow"),),
            product="Deskflow",
            protocol="synergy",
        ),
    ),
    tls=(Rule(TLS, (argv(r"--enable-crypto\b"),)), Rule(PLAIN, (argv(r"--disable-crypto\b"),))),
    samples=(
        Sample(
            door="tcp 0.0.0.0:24800",
            argv="/usr/bin/barriers -f --enable-crypto",
            package="deb:barrier 2.4.0",
            expect=Identity(product="Barrier", version="2.4.0", protocol="synergy", tls=True),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:24800",
            argv="/usr/bin/barrierc server",
        ),
    ),
)
