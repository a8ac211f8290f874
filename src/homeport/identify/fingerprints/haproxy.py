"""HAProxy, the load balancer."""

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
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="HAProxy",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("haproxy",)),
        Match(packages=("deb:haproxy", "rpm:haproxy", "apk:haproxy", "brew:haproxy")),
    ),
    roles=(
        # Lines of this socket reach the program as commands.
        Role(
            name="console",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="haproxy-cli",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
        Role(
            name="console of workers",
            when=(option("-S"),),
            protocol="haproxy-cli",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(
            name="HTTP",
            when=(setting(r"^mode\s+http\b"),),
            transport=Transport.TCP,
            protocol="http",
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^bind\s+\S*:{port}\b.*\bssl\b"),)),
        Rule(PLAIN, (setting(r"^bind\s+\S*:{port}\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/sbin/haproxy -Ws -f /etc/haproxy/haproxy.cfg",
            package="deb:haproxy 2.6.12",
            settings="mode http\nbind 127.0.0.1:80",
            expect=Identity(product="HAProxy", version="2.6.12", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:3307",
            argv="/usr/sbin/haproxy -f h.cfg",
            package="deb:haproxy 2.6.12",
            settings="mode tcp\nbind :3307 ssl crt x.pem",
            expect=Identity(product="HAProxy", version="2.6.12", tls=True),
        ),
        Sample(
            door="unix /run/haproxy/admin.sock",
            argv="/usr/sbin/haproxy -f h.cfg",
            package="deb:haproxy 2.6.12",
            settings="mode http",
            expect=Identity(product="HAProxy", version="2.6.12", protocol="haproxy-cli", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9101", argv="/usr/bin/haproxy_exporter"),),
)
