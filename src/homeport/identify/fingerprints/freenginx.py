"""freenginx, a fork of nginx."""

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
    product="freenginx",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(packages=("deb:freenginx*", "rpm:freenginx*", "apk:freenginx", "brew:freenginx")),
        Match(programs=("freenginx",)),
        Match(programs=("nginx",), replies=(reply("server", r"^freenginx\b"),)),
    ),
    version=(reply("server", r"^freenginx/(\S+)"),),
    tls=(
        Rule(TLS, (setting(r"^listen\s+(?:\S+:)?{port}\b.*\bssl\b"),)),
        Rule(PLAIN, (setting(r"^listen\s+(?:\S+:)?{port}\b"),)),
    ),
    over=("nginx",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'nginx: master process nginx'",
            package="apk:freenginx 1.27.1",
            exe="/usr/sbin/nginx",
            expect=Identity(product="freenginx", version="1.27.1", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:80", argv="/usr/sbin/nginx", package="deb:nginx 1.22.1"),
    ),
)
