"""Syncthing: its page, synchronisation and discovery."""

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
    argv,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="Syncthing",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(programs=("syncthing",)),
        Match(
            packages=(
                "deb:syncthing",
                "rpm:syncthing",
                "apk:syncthing",
                "brew:syncthing",
                "go:github.com/syncthing/syncthing",
            )
        ),
    ),
    roles=(
        Role(
            name="page",
            when=(option("--?gui-address"), environ("STGUIADDRESS", ":{port}$")),
            ports=(8384,),
            transport=Transport.TCP,
        ),
        Role(
            name="synchronisation",
            ports=(22000,),
            protocol="bep",
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
        ),
        Role(
            name="discovery",
            ports=(21027,),
            transport=Transport.UDP,
            protocol="syncthing-discovery",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="synchronisation over QUIC",
            transport=Transport.UDP,
            otherwise=True,
            protocol="bep",
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
        ),
    ),
    tls=(Rule(TLS, (argv("--?gui-address[ =]https://"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8384",
            argv="/usr/bin/syncthing serve --no-browser",
            package="deb:syncthing 1.19.2",
            expect=Identity(product="Syncthing", version="1.19.2", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:22000",
            argv="/usr/bin/syncthing",
            package="deb:syncthing 1.19.2",
            expect=Identity(
                product="Syncthing", version="1.19.2", protocol="bep", tls=True, auth="client-cert"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:21027",
            argv="/usr/bin/syncthing",
            package="deb:syncthing 1.19.2",
            expect=Identity(
                product="Syncthing",
                version="1.19.2",
                protocol="syncthing-discovery",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:8384", argv="/usr/bin/syncthing-gtk"),
        Sample(
            door="tcp 127.0.0.1:443",
            argv="/usr/bin/stdiscosrv",
            package="deb:syncthing-discosrv 1.19.2",
        ),
    ),
)
