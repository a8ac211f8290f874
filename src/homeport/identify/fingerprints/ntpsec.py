"""NTPsec, the NTP server."""

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
)

FINGERPRINT = Fingerprint(
    product="NTPsec",
    kind=Kind.NETWORK,
    protocol="ntp",
    matches=(Match(packages=("deb:ntpsec", "rpm:ntpsec")),),
    roles=(
        Role(
            name="key exchange",
            ports=(4460,),
            transport=Transport.TCP,
            protocol="nts-ke",
            tls=(Rule(TLS),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:123",
            argv="/usr/sbin/ntpd -p /run/ntpd.pid -g",
            package="deb:ntpsec 1.2.2",
            expect=Identity(
                product="NTPsec", version="1.2.2", protocol="ntp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(door="udp 127.0.0.1:123", argv="/usr/sbin/ntpd", package="deb:ntp 4.2.8p15"),
    ),
)
