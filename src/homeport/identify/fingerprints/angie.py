"""Angie, a fork of nginx."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Angie",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(Match(programs=("angie",)), Match(packages=("deb:angie*", "rpm:angie*", "apk:angie"))),
    version=(reply("server", r"^Angie/(\S+)"),),
    tls=(
        Rule(TLS, (setting(r"^listen\s+(?:\S+:)?{port}\b.*\bssl\b"),)),
        Rule(PLAIN, (setting(r"^listen\s+(?:\S+:)?{port}\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'angie: master process /usr/sbin/angie'",
            package="deb:angie 1.5.0",
            exe="/usr/sbin/angie",
            settings="listen 80;",
            expect=Identity(product="Angie", version="1.5.0", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:80", argv="/usr/sbin/nginx", package="deb:nginx 1.22.1"),
    ),
)
