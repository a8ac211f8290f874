"""Squid, the caching web proxy."""

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
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Squid",
    kind=Kind.PROXY,
    protocol="http-proxy",
    matches=(
        Match(programs=("squid", "squid3")),
        Match(packages=("deb:squid*", "rpm:squid", "apk:squid", "brew:squid")),
    ),
    version=(reply("server", r"^squid/(\S+)"),),
    roles=(
        Role(
            name="ICP",
            when=(setting(r"^icp_port\s+{port}$"),),
            ports=(3130,),
            transport=Transport.UDP,
            protocol="icp",
            auth=(Rule("none"),),
        ),
        Role(
            name="SNMP",
            when=(setting(r"^snmp_port\s+{port}$"),),
            ports=(3401,),
            transport=Transport.UDP,
            protocol="snmp",
        ),
        Role(name="resolver", transport=Transport.UDP, otherwise=True, protocol="dns"),
    ),
    tls=(Rule(TLS, (setting(r"^https_port\s+(?:\S+:)?{port}\b"),)), Rule(PLAIN)),
    auth=(
        Rule("password", (setting(r"^acl\s+\S+\s+proxy_auth\b"),)),
        Rule("none", (setting(r"^http_access\s+allow\s+(?:localhost|all)\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3128",
            argv="/usr/sbin/squid --foreground -sYC",
            package="deb:squid 5.7",
            settings="http_port 3128\nhttp_access allow localhost\nhttp_access deny all",
            expect=Identity(
                product="Squid", version="5.7", protocol="http-proxy", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3128",
            argv="'(squid-1) --kid squid-1 -f s.conf'",
            package="deb:squid-openssl 5.7",
            exe="/usr/sbin/squid",
            settings="acl me proxy_auth REQUIRED\nhttp_access allow me",
            expect=Identity(
                product="Squid", version="5.7", protocol="http-proxy", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9301", argv="/usr/bin/squid-exporter"),),
)
