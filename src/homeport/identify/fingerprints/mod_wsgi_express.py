"""mod_wsgi-express: an Apache httpd with a configuration made for one Python application."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="mod_wsgi-express",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(programs=("httpd", "apache2"), argv=r"/mod_wsgi-\S+/httpd\.conf\b"),
        Match(entries=("mod_wsgi-express",), runtime="python"),
    ),
    version=(installed("pypi:mod-wsgi"),),
    tls=(
        Rule(TLS, (argv(r"-DMOD_WSGI_WITH_HTTPS\b"),)),
        Rule(PLAIN),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/usr/sbin/apache2 -f /tmp/mod_wsgi-localhost:8000:0/httpd.conf "
                "-DMOD_WSGI_MPM_ENABLE_EVENT_MODULE -k start"
            ),
            imports="flask",
            installed="pypi:flask 3.0.3, pypi:mod-wsgi 5.0.0",
            expect=Identity(
                product="mod_wsgi-express",
                version="5.0.0",
                framework="Flask",
                framework_version="3.0.3",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/sbin/apache2 -k start",
            installed="pypi:mod-wsgi 5.0.0",
            package="deb:apache2-bin 2.4.62",
            libraries="mod_wsgi.so",
        ),
    ),
)
