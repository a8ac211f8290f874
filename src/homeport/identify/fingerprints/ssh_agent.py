"""The agent that keeps SSH keys."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
)

FINGERPRINT = Fingerprint(
    product="ssh-agent",
    kind=Kind.SECURITY,
    protocol="ssh-agent",
    matches=(Match(programs=("ssh-agent",)), Match(packages=("deb:openssh-agent",))),
    version=(package("*:openssh*"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("peer"),),
    never_probe=True,
    samples=(
        Sample(
            door="unix /run/user/1000/openssh_agent",
            argv="/usr/bin/ssh-agent -D -a /run/user/1000/openssh_agent",
            package="deb:openssh-client 9.2p1",
            expect=Identity(
                product="ssh-agent", version="9.2p1", protocol="ssh-agent", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:22", argv="/usr/sbin/sshd"),),
)
