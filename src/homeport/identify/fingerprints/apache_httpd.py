"""Apache httpd, the web server."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    exe,
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Apache httpd",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("apache2", "httpd2", "httpd-prefork", "httpd-worker", "httpd-event")),
        Match(programs=("httpd",), unless=(exe("busybox|/athttpd|/mini_httpd"), argv("busybox"))),
        Match(packages=("deb:apache2*", "rpm:httpd*", "rpm:apache2*", "apk:apache2", "brew:httpd")),
        Match(replies=(reply("server", "^Apache(?:/|$)"),)),
    ),
    version=(reply("server", r"^Apache/(\S+)"),),
    tls=(Rule(TLS, (setting(r"(?i)^Listen\s+(?:\S+:)?{port}\s+https$"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/sbin/apache2 -k start",
            package="deb:apache2-bin 2.4.57",
            expect=Identity(product="Apache httpd", version="2.4.57", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8443",
            argv="/usr/sbin/httpd -DFOREGROUND",
            package="rpm:httpd-core 2.4.57",
            settings="Listen 8443 https",
            expect=Identity(product="Apache httpd", version="2.4.57", protocol="http", tls=True),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="busybox httpd -f -p 8080",
            package="deb:busybox 1.35.0",
            exe="/usr/bin/busybox",
        ),
        Sample(door="tcp 127.0.0.1:8080", argv="httpd -p 8080", exe="/bin/busybox", name="httpd"),
        Sample(door="tcp 127.0.0.1:9117", argv="/usr/bin/prometheus-apache-exporter"),
    ),
)
