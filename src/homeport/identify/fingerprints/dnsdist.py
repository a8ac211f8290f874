"""dnsdist, the load balancer for DNS."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="dnsdist",
    kind=Kind.DNS,
    protocol="dns",
    matches=(
        Match(programs=("dnsdist",)),
        Match(packages=("deb:dnsdist", "rpm:dnsdist", "apk:dnsdist", "brew:dnsdist")),
    ),
    roles=(
        Role(
            name="console",
            when=(setting(r"""^controlSocket\(.*[:'\"]{port}\b"""),),
            ports=(5199,),
            transport=Transport.TCP,
            protocol="dnsdist-console",
            auth=(Rule("key"),),
            never_probe=True,
        ),
        Role(
            name="page",
            when=(setting(r"^webserver\(.*:{port}\b"),),
            ports=(8083,),
            transport=Transport.TCP,
            protocol="http",
            auth=(Rule("password"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:53",
            argv="/usr/bin/dnsdist --supervised",
            package="deb:dnsdist 1.7.3",
            expect=Identity(
                product="dnsdist", version="1.7.3", protocol="dns", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5199",
            argv="/usr/bin/dnsdist",
            expect=Identity(product="dnsdist", protocol="dnsdist-console", tls=False, auth="key"),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:53", argv="/usr/sbin/pdns_server"),),
)
