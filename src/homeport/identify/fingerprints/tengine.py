"""Tengine, the nginx of Taobao."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Reply,
    Rule,
    Sample,
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Tengine",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("nginx",), title=r"(?:nginx: master process )?\S*/tengine/"),
        Match(programs=("nginx",), replies=(reply("server", r"^Tengine\b"),)),
        Match(programs=("tengine",)),
    ),
    version=(reply("server", r"^Tengine/(\S+)"),),
    tls=(
        Rule(TLS, (setting(r"^listen\s+(?:\S+:)?{port}\b.*\bssl\b"),)),
        Rule(PLAIN, (setting(r"^listen\s+(?:\S+:)?{port}\b"),)),
    ),
    over=("nginx",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'nginx: worker process'",
            exe="/opt/web/sbin/nginx",
            settings="listen 80",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over HTTP",
                    answered=True,
                    facts=(("server", "Tengine/3.1.0"),),
                ),
            ),
            expect=Identity(product="Tengine", version="3.1.0", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'nginx: worker process'",
            package="deb:nginx 1.22.1",
            exe="/usr/sbin/nginx",
        ),
    ),
)
