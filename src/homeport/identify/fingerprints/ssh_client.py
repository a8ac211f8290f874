"""The client of OpenSSH, which listens for what it forwards."""

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
    argv,
    option,
    package,
)

FINGERPRINT = Fingerprint(
    product="OpenSSH client",
    kind=Kind.NETWORK,
    matches=(Match(programs=("ssh",)),),
    version=(package("*:openssh*"),),
    roles=(
        Role(
            name="SOCKS",
            when=(option(r"-\w*D"), argv(r"(?i)-o\s*DynamicForward[= ](?:\S*:)?{port}\b")),
            protocol="socks",
            auth=(Rule("none"),),
        ),
        Role(
            name="shared connection",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="ssh-mux",
            auth=(Rule("peer"),),
            never_probe=True,
        ),
        Role(name="forwarded X11", ports=(6010, 6011), protocol="x11", never_probe=True),
    ),
    tls=(Rule(PLAIN),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="ssh -N -L 8080:localhost:80 host",
            package="deb:openssh-client 9.2p1",
            exe="/usr/bin/ssh",
            expect=Identity(product="OpenSSH client", version="9.2p1", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="ssh -fND 1080 host",
            package="deb:openssh-client 9.2p1",
            exe="/usr/bin/ssh",
            expect=Identity(
                product="OpenSSH client", version="9.2p1", protocol="socks", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1081",
            argv="/usr/bin/ssh -N -D localhost:1081 host",
            expect=Identity(product="OpenSSH client", protocol="socks", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:22", argv="/usr/sbin/sshd -D", package="deb:openssh-server 9.2p1"
        ),
    ),
)
