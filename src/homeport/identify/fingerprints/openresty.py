"""OpenResty, nginx with Lua in it."""

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
    product="OpenResty",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("openresty",)),
        Match(programs=("nginx",), title=r"(?:nginx: master process )?\S*openresty"),
        Match(programs=("nginx",), replies=(reply("server", r"^openresty\b"),)),
        Match(packages=("deb:openresty*", "rpm:openresty*", "brew:openresty")),
    ),
    version=(reply("server", r"^openresty/(\S+)"),),
    tls=(
        Rule(TLS, (setting(r"^listen\s+(?:\S+:)?{port}\b.*\bssl\b"),)),
        Rule(PLAIN, (setting(r"^listen\s+(?:\S+:)?{port}\b"),)),
    ),
    over=("nginx",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:443",
            argv="'nginx: master process /usr/local/openresty/nginx/sbin/nginx -c x'",
            package="deb:openresty 1.25.3.1",
            exe="/usr/local/openresty/nginx/sbin/nginx",
            settings="listen 443 ssl;",
            expect=Identity(product="OpenResty", version="1.25.3.1", protocol="http", tls=True),
        ),
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'nginx: worker process'",
            exe="/opt/o/sbin/nginx",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over HTTP",
                    answered=True,
                    facts=(("server", "openresty/1.21.4.3"),),
                ),
            ),
            expect=Identity(product="OpenResty", version="1.21.4.3", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'nginx: master process /usr/sbin/nginx'",
            package="deb:nginx 1.22.1",
            exe="/usr/sbin/nginx",
        ),
    ),
)
