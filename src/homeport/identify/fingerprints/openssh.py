"""OpenSSH's server, and the ports that it forwards for its guests."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    package,
    reply,
    setting,
    title,
)

FINGERPRINT = Fingerprint(
    product="OpenSSH",
    kind=Kind.REMOTE,
    matches=(
        Match(programs=("sshd", "sshd-session", "sshd-auth")),
        Match(
            packages=(
                "deb:openssh-server",
                "rpm:openssh-server",
                "apk:openssh-server",
                "brew:openssh",
            )
        ),
        Match(replies=(reply("banner", r"^SSH-2\.0-OpenSSH"),)),
    ),
    version=(package("*:openssh*"), reply("banner", r"^SSH-2\.0-OpenSSH_([\w.]+)")),
    roles=(
        # What a guest forwards with -R or -X is held open by a process of his own.
        Role(name="forwarded", when=(title(r"sshd(?:-session)?: [\w.-]+@"),), never_probe=True),
        Role(
            name="server",
            otherwise=True,
            protocol="ssh",
            auth=(
                Rule(
                    "key",
                    (
                        setting(r"(?i)^PasswordAuthentication\s+no"),
                        argv(r"(?i)-o\s*PasswordAuthentication[= ]no"),
                    ),
                ),
                Rule("password"),
            ),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:22",
            argv="'sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups'",
            package="deb:openssh-server 9.2p1",
            exe="/usr/sbin/sshd",
            expect=Identity(
                product="OpenSSH", version="9.2p1", protocol="ssh", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/usr/sbin/sshd -D -p 2222",
            settings="PasswordAuthentication no",
            expect=Identity(product="OpenSSH", protocol="ssh", tls=False, auth="key"),
        ),
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="'sshd: me@pts/0'",
            package="deb:openssh-server 9.2p1",
            exe="/usr/sbin/sshd",
            expect=Identity(product="OpenSSH", version="9.2p1", tls=False),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:22", argv="/usr/sbin/dropbear"),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/ssh -L 8080:localhost:80 host",
            package="deb:openssh-client 9.2p1",
        ),
    ),
)
