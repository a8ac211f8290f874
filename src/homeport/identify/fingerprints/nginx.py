"""nginx, the web server and reverse proxy."""

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
    product="nginx",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("nginx",)),
        Match(packages=("deb:nginx*", "rpm:nginx*", "apk:nginx", "brew:nginx")),
        Match(replies=(reply("server", r"^nginx\b"),)),
    ),
    version=(reply("server", r"^nginx/(\S+)"),),
    tls=(
        Rule(TLS, (setting(r"^listen\s+(?:\S+:)?{port}\b.*\bssl\b"),)),
        Rule(PLAIN, (setting(r"^listen\s+(?:\S+:)?{port}\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 0.0.0.0:443",
            argv="'nginx: master process nginx -c /srv/c'",
            exe="/usr/sbin/nginx",
            package="deb:nginx 1.22.1",
            settings="listen 443 ssl http2;",
            expect=Identity(product="nginx", version="1.22.1", protocol="http", tls=True),
        ),
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'nginx: worker process'",
            exe="/opt/nginx/sbin/nginx",
            settings="listen 127.0.0.1:80;",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over plain HTTP",
                    answered=True,
                    protocol="http",
                    tls=False,
                    facts=(("server", "nginx/1.27.1"),),
                ),
            ),
            expect=Identity(product="nginx", version="1.27.1", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9113",
            argv="/usr/bin/nginx-prometheus-exporter",
            package="deb:prometheus-nginx-exporter 0.11.0",
        ),
        Sample(
            door="tcp 127.0.0.1:5432",
            argv="/usr/lib/postgresql/15/bin/postgres",
            replies=(
                Reply(probe="http", asked="GET /", answered=True, facts=(("server", "nginx/1.2"),)),
            ),
        ),
    ),
)
