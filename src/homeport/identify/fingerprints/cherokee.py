"""Cherokee, the web server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Cherokee",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("cherokee", "cherokee-worker")),
        Match(packages=("deb:cherokee", "rpm:cherokee")),
    ),
    version=(reply("server", r"^Cherokee/(\S+)"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/sbin/cherokee -C c.conf",
            package="deb:cherokee 1.2.104",
            expect=Identity(product="Cherokee", version="1.2.104", protocol="http"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9090", argv="/usr/sbin/cherokee-admin -u"),),
)
