"""WsgiDAV, a WebDAV server."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="WsgiDAV",
    kind=Kind.FILES,
    protocol="http",
    framework="WsgiDAV",
    matches=(
        Match(packages=("pypi:wsgidav",)),
        Match(entries=("wsgidav",), runtime="python"),
        Match(imports=("wsgidav",), runtime="python", weight=3),
    ),
    version=(installed("pypi:wsgidav"),),
    tls=(
        Rule(TLS, (setting(r"^\"?ssl_certificate\"?\s*:\s*[\"\']?\S"),)),
        Rule(PLAIN, (argv(r"\s--no-config\b"),)),
    ),
    auth=(
        Rule("none", (argv(r"\s--auth[\s=]anonymous\b"),)),
        Rule("password", (argv(r"\s--auth[\s=]\S"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/wsgidav --auth anonymous "
                "--no-config --root /srv"
            ),
            runtime="python 3.11.4",
            entry="command:wsgidav",
            entry_package="pypi:wsgidav 4.3.3",
            expect=Identity(
                product="WsgiDAV",
                version="4.3.3",
                framework="WsgiDAV",
                framework_version="4.3.3",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="cheroot.wsgi wsgidav.wsgidav_app",
            installed="pypi:wsgidav 4.3.3",
            expect=Identity(
                product="WsgiDAV",
                version="4.3.3",
                framework="WsgiDAV",
                framework_version="4.3.3",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:wsgidav 4.3.3",
        ),
    ),
)
