"""chrony, the NTP server and its command port."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="chrony",
    kind=Kind.NETWORK,
    protocol="ntp",
    matches=(
        Match(programs=("chronyd",)),
        Match(packages=("deb:chrony", "rpm:chrony", "apk:chrony", "brew:chrony")),
    ),
    roles=(
        Role(
            name="commands",
            when=(setting(r"^cmdport\s+{port}$"),),
            ports=(323,),
            transport=Transport.UDP,
            protocol="chrony-cmd",
        ),
        Role(
            name="key exchange",
            when=(setting(r"^ntsport\s+{port}$"),),
            ports=(4460,),
            transport=Transport.TCP,
            protocol="nts-ke",
            tls=(Rule(TLS),),
        ),
        Role(
            name="local commands",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="chrony-cmd",
            auth=(Rule("peer"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:123",
            argv="/usr/sbin/chronyd -F 1",
            package="deb:chrony 4.3",
            expect=Identity(
                product="chrony", version="4.3", protocol="ntp", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:323",
            argv="/usr/sbin/chronyd -F 1",
            package="deb:chrony 4.3",
            expect=Identity(
                product="chrony", version="4.3", protocol="chrony-cmd", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9123", argv="/usr/bin/chrony_exporter"),),
)
