"""Tor: SOCKS for applications, a control port, DNS, the relay itself."""

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
    option,
    path,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Tor",
    kind=Kind.PROXY,
    protocol="socks",
    matches=(
        Match(programs=("tor",)),
        Match(packages=("deb:tor", "rpm:tor", "apk:tor", "brew:tor")),
    ),
    roles=(
        Role(
            name="control",
            when=(
                option("--?ControlPort"),
                setting(r"(?i)^ControlPort\s+(?:\S*:)?{port}\b"),
                path("control"),
            ),
            ports=(9051, 9151),
            protocol="tor-control",
            tls=(Rule(PLAIN),),
            auth=(
                Rule(
                    "password",
                    (
                        setting(r"(?i)^HashedControlPassword\s"),
                        argv(r"(?i)--HashedControlPassword\b"),
                    ),
                ),
                Rule(
                    "key",
                    (
                        setting(r"(?i)^CookieAuthentication\s+1"),
                        argv(r"(?i)--CookieAuthentication\s+1"),
                    ),
                ),
                Rule("none", (setting("."),)),
            ),
            never_probe=True,
        ),
        Role(
            name="DNS",
            when=(option("--?DNSPort"), setting(r"(?i)^DNSPort\s+(?:\S*:)?{port}\b")),
            protocol="dns",
        ),
        Role(
            name="relay",
            when=(option("--?ORPort"), setting(r"(?i)^ORPort\s+(?:\S*:)?{port}\b")),
            ports=(9001,),
            protocol="tor-or",
            tls=(Rule(TLS),),
            auth=(Rule("none"),),
        ),
        Role(
            name="HTTP tunnel",
            when=(option("--?HTTPTunnelPort"), setting(r"(?i)^HTTPTunnelPort\s+(?:\S*:)?{port}\b")),
            protocol="http-proxy",
        ),
        Role(
            name="directory",
            when=(option("--?DirPort"), setting(r"(?i)^DirPort\s+(?:\S*:)?{port}\b")),
            ports=(9030,),
            protocol="http",
        ),
        Role(
            name="transparent proxy",
            when=(option("--?TransPort"), setting(r"(?i)^TransPort\s+(?:\S*:)?{port}\b")),
            protocol="tor-transparent",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9050",
            argv=(
                "/usr/bin/tor --defaults-torrc /usr/share/tor/tor-service-defaults-torrc -f "
                "/etc/tor/torrc"
            ),
            package="deb:tor 0.4.7.16",
            expect=Identity(
                product="Tor", version="0.4.7.16", protocol="socks", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9051",
            argv="/usr/bin/tor -f t",
            package="deb:tor 0.4.7.16",
            settings="ControlPort 9051\nCookieAuthentication 1",
            expect=Identity(
                product="Tor", version="0.4.7.16", protocol="tor-control", tls=False, auth="key"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5353",
            argv="/usr/bin/tor --SocksPort 9050 --DNSPort 127.0.0.1:5353",
            expect=Identity(product="Tor", protocol="dns", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9150", argv="/usr/bin/torbrowser-launcher"),
        Sample(door="tcp 127.0.0.1:9050", argv="/usr/bin/transmission-daemon"),
    ),
)
