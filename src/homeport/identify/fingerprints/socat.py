"""socat, the relay between two addresses; what is sent reaches the other side."""

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
)

FINGERPRINT = Fingerprint(
    product="socat",
    kind=Kind.NETWORK,
    matches=(
        Match(programs=("socat", "socat1")),
        Match(packages=("deb:socat", "rpm:socat", "apk:socat", "brew:socat")),
    ),
    roles=(
        Role(
            name="echo",
            when=(argv(r"""\s(?:PIPE|(?:EXEC|SYSTEM):[\"']?(?:/\S*/)?cat\b)"""),),
            protocol="echo",
        ),
        Role(name="SOCKS", when=(argv("(?i)SOCKS5?-LISTEN:"),), protocol="socks"),
    ),
    tls=(
        Rule(
            TLS,
            (
                argv(
                    r"(?i)(?:OPENSSL|SSL)-(?:LISTEN|DTLS-SERVER):{port}\b|(?:OPENSSL|SSL)-L:{port}\b"
                ),
            ),
        ),
        Rule(PLAIN),
    ),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:7000",
            argv="/usr/bin/socat TCP-LISTEN:7000,fork,bind=127.0.0.1 EXEC:/bin/cat",
            package="deb:socat 1.7.4.4",
            expect=Identity(product="socat", version="1.7.4.4", protocol="echo", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:8443",
            argv="/usr/bin/socat OPENSSL-LISTEN:8443,cert=c.pem,fork TCP:127.0.0.1:80",
            package="deb:socat 1.7.4.4",
            expect=Identity(product="socat", version="1.7.4.4", tls=True),
        ),
        Sample(
            door="unix /run/x.sock",
            argv="/usr/bin/socat UNIX-LISTEN:/run/x.sock,fork TCP:db:5432",
            package="deb:socat 1.7.4.4",
            expect=Identity(product="socat", version="1.7.4.4", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7000", argv="/usr/bin/sobat"),),
)
