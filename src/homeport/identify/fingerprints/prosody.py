"""Prosody, the XMPP server: clients, servers and web."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Prosody",
    kind=Kind.CHAT,
    protocol="xmpp",
    matches=(
        Match(programs=("prosody",)),
        Match(programs=("lua*",), argv=r"\bprosody\b"),
        Match(entries=("command:prosody", "script:prosody")),
    ),
    version=(installed("deb:prosody"), package("*:prosody")),
    package_tells_version=False,
    roles=(
        Role(
            name="servers",
            when=(setting(r"^s2s_ports\s*=\s*\{[^}]*\b{port}\b"),),
            ports=(5269,),
            protocol="xmpp-server",
            auth=(Rule("none"),),
        ),
        Role(
            name="components",
            when=(setting(r"^component_ports\s*=\s*\{[^}]*\b{port}\b"),),
            ports=(5347,),
            protocol="xmpp-component",
        ),
        Role(
            name="HTTP",
            when=(setting(r"^http_ports\s*=\s*\{[^}]*\b{port}\b"),),
            ports=(5280,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="HTTPS",
            when=(setting(r"^https_ports\s*=\s*\{[^}]*\b{port}\b"),),
            ports=(5281,),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("none"),),
        ),
        Role(
            name="console",
            when=(setting(r"^console_ports\s*=\s*\{[^}]*\b{port}\b"),),
            ports=(5582,),
            protocol="console",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
        Role(
            name="clients with TLS",
            when=(setting(r"^c2s_direct_tls_ports\s*=\s*\{[^}]*\b{port}\b"),),
            ports=(5223,),
            tls=(Rule(TLS),),
        ),
    ),
    auth=(Rule("none", (setting(r"^authentication\s*=\s*\"anonymous\""),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5222",
            argv="lua5.4 /usr/bin/prosody -F",
            exe="/usr/bin/lua5.4",
            installed="deb:prosody 0.12.3",
            expect=Identity(product="Prosody", version="0.12.3", protocol="xmpp", auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:5280",
            argv="/usr/bin/lua5.4 /usr/bin/prosody -F",
            package="deb:lua5.4 5.4.4",
            expect=Identity(product="Prosody", protocol="http", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:5582",
            argv="/usr/bin/prosody",
            package="deb:prosody 0.12.3",
            expect=Identity(
                product="Prosody", version="0.12.3", protocol="console", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080", argv="/usr/bin/lua5.4 server.lua", package="deb:lua5.4 5.4.4"
        ),
    ),
)
