"""Radicale, calendars and contacts."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Radicale",
    kind=Kind.FILES,
    protocol="http",
    framework="Radicale",
    matches=(
        Match(packages=("pypi:radicale",)),
        Match(entries=("radicale", "module:radicale"), runtime="python"),
    ),
    tls=(
        Rule(
            TLS,
            (
                setting(r"(?i)^ssl\s*=\s*(?:true|yes|on|1)"),
                argv(r"\s(?:--server-ssl|-s)(?:\s|$)"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "password",
            (
                setting(
                    r"^type\s*=\s*(?:htpasswd|ldap|dovecot|imap|pam|oauth2|remote_user|http_\w+|denyall)\b"
                ),
                argv(r"--auth-type[\s=](?!none)"),
            ),
        ),
        Rule(
            "none",
            (
                setting(r"^type\s*=\s*none\b"),
                argv(r"--auth-type[\s=]none\b"),
            ),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5232",
            argv="/srv/.venv/bin/python -m radicale --config c.ini",
            runtime="python 3.11.4",
            entry="module:radicale",
            entry_package="pypi:radicale 3.2.2",
            settings="[auth]\ntype = htpasswd\n[storage]\ntype = multifilesystem",
            expect=Identity(
                product="Radicale",
                version="3.2.2",
                framework="Radicale",
                framework_version="3.2.2",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5232",
            argv="/srv/.venv/bin/python /srv/.venv/bin/radicale --auth-type none",
            runtime="python 3.11.4",
            entry="command:radicale",
            entry_package="pypi:radicale 3.2.2",
            expect=Identity(
                product="Radicale",
                version="3.2.2",
                framework="Radicale",
                framework_version="3.2.2",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5232",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:radicale 3.2.2",
        ),
    ),
)
