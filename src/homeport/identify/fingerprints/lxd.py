"""LXD and Incus, containers and machines."""

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
    Transport,
    title,
)

FINGERPRINT = Fingerprint(
    product="LXD",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(
        Match(programs=("lxd", "incusd")),
        Match(packages=("snap:lxd", "deb:lxd", "deb:incus*", "apk:incus")),
    ),
    roles=(
        Role(
            name="local Incus",
            when=(title(r"\S*incusd\b"),),
            transport=Transport.UNIX,
            product="Incus",
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
        Role(name="Incus", when=(title(r"\S*incusd\b"),), product="Incus"),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("client-cert"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8443",
            argv="lxd --logfile /var/log/lxd.log",
            package="snap:lxd 5.20",
            exe="/snap/lxd/1/bin/lxd",
            expect=Identity(
                product="LXD", version="5.20", protocol="http", tls=True, auth="client-cert"
            ),
        ),
        Sample(
            door="unix /run/incus/unix.socket",
            argv="/usr/libexec/incus/incusd --group incus",
            package="deb:incus-base 6.0",
            expect=Identity(
                product="Incus", version="6.0", protocol="http", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8443", argv="/usr/bin/lxc exec c sh"),),
)
