"""Proxmox VE's API and daemons."""

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
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Proxmox VE",
    kind=Kind.VM,
    protocol="http",
    matches=(
        Match(entries=("pveproxy", "pvedaemon", "spiceproxy"), runtime="perl"),
        Match(title=r"(?:pveproxy|pvedaemon|spiceproxy)\b"),
    ),
    package_tells_version=False,
    version=(installed("deb:pve-manager"), package("deb:pve-manager")),
    roles=(
        Role(name="daemon", ports=(85,), protocol="http", tls=(Rule(PLAIN),)),
        Role(name="SPICE", ports=(3128,), protocol="http-proxy"),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp [::]:8006",
            argv="'pveproxy worker'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:pveproxy",
            entry_package="deb:pve-manager 8.1.10",
            expect=Identity(
                product="Proxmox VE", version="8.1.10", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8006",
            argv="/usr/bin/perl proxy.pl",
            runtime="perl 5.36.0",
            entry="script:/srv/proxy.pl",
        ),
    ),
)
